using System.Net;
using System.Text;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import;

public sealed class PartnerListTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_pushed_list_waits_for_review_and_its_sender_follows_its_state()
    {
        var partner = Partner();

        var pushed = await partner.PostAsync("partner-lists", new { source = "HKTDC ICT Expo", rows = new object[] { new { company = "Pushed Ltd", booth = "A1", employees = 12 }, new { company = "=Pushed Two Ltd", 電話 = "2345 6789" } } });

        pushed.Status.ShouldBe(HttpStatusCode.Accepted, pushed.Text);
        pushed.Location!.ToString().ShouldBe($"/api/v1/partner-lists/{pushed.Id}");
        pushed["state"].GetString().ShouldBe("waitingForReview");
        pushed["rowCount"].GetInt32().ShouldBe(2);
        (await app.Administrator.AccountsAsync("source eq \"HKTDC ICT Expo\"")).ShouldBeEmpty();

        var list = new ImportedList(app.Administrator, pushed.Id);
        var waiting = await list.GetAsync();
        waiting["status"].GetString().ShouldBe("awaitingReview");
        waiting["columns"].EnumerateArray().Select(c => c.GetProperty("suggestedField").GetString()).ShouldBe(["name", "listing.booth", null, "phone"]);
        await list.MapAsync(new { columns = new Dictionary<string, string> { ["company"] = "name", ["booth"] = "listing.booth", ["電話"] = "phone" } });
        (await partner.GetAsync($"partner-lists/{pushed.Id}"))["state"].GetString().ShouldBe("inReview");
        await list.RunAsync();

        var done = await partner.GetAsync($"partner-lists/{pushed.Id}");
        done["state"].GetString().ShouldBe("imported");
        done["taken"].GetInt32().ShouldBe(2);
        (await partner.GetAsync("partner-lists")).Items.Single().GetProperty("id").GetGuid().ShouldBe(pushed.Id);
    }

    [Fact]
    public async Task A_list_comes_as_csv_in_any_encoding_too()
    {
        var csv = new ByteArrayContent(Encoding.Unicode.GetBytes("公司名稱;展位\n聯想（香港）有限公司;A1\n"));
        csv.Headers.ContentType = new("text/csv");

        var pushed = await Partner().PostAsync("partner-lists?source=Chamber&recordType=account", csv);

        pushed.Status.ShouldBe(HttpStatusCode.Accepted, pushed.Text);
        pushed["rowCount"].GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_partner_reads_only_its_own_lists_and_uses_its_key_for_nothing_else()
    {
        var pushed = await Partner().PostAsync("partner-lists", new { source = "Own", rows = new[] { new { company = "Secret Ltd" } } });
        var other = Partner();

        (await other.GetAsync($"partner-lists/{pushed.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync("partner-lists")).Items.ShouldBeEmpty();
        (await other.GetAsync($"imports/{pushed.Id}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await other.GetAsync("accounts")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.With("imports:read").PostAsync("partner-lists", new { rows = new[] { new { company = "X" } } })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Bad_bodies_are_told()
    {
        var partner = Partner();
        (await partner.PostAsync("partner-lists", new { source = "x", rows = Array.Empty<object>() })).Code.ShouldBe("import.empty-file");
        (await partner.PostAsync("partner-lists", new { source = "x" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await partner.PostAsync("partner-lists", new StringContent("{", Encoding.UTF8, "application/json"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await partner.PostAsync("partner-lists", new StringContent("<x/>", Encoding.UTF8, "text/xml"))).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await partner.PostAsync("partner-lists", new { source = new string('x', 200), rows = new[] { new { company = "X" } } })).Code.ShouldBe("value.too-long");
    }

    private ApiClient Partner() => app.As(new TestCaller { Id = Ids.New(), Name = "Fair organiser", Kind = CallerKind.ApiKey, Grants = { ["lists:push"] = Scope.Everyone } });
}
