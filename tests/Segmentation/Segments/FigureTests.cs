using System.Net;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Segments;

public sealed class FigureTests(CrmApp app) : IClassFixture<CrmApp>
{
    private ApiClient Admin => app.Administrator;

    [Fact]
    public async Task Opportunities_are_counted_and_summed_in_segments_and_lists_as_they_change()
    {
        var mark = "Fig" + Ids.New().ToString("N")[20..];
        var account = (await Admin.PostAsync("accounts?allowDuplicate=true", new { name = $"{mark} Ltd", source = mark })).Id;
        await Admin.PostAsync("accounts?allowDuplicate=true", new { name = $"{mark} without any", source = mark });
        var contact = (await Admin.PostAsync("contacts", new { name = $"{mark} Lam", source = mark, accounts = new[] { new { accountId = account } } })).Id;
        await Admin.PostAsync("contacts", new { name = $"{mark} Ng", source = mark, accounts = new[] { new { accountId = account } } });
        var first = await OpenAsync(account, "120000.00", "HKD", contact);
        await OpenAsync(account, "9000.00", "USD");

        await CountsAsync(mark, "opportunities.openAmount gt 100000", 1);
        await CountsAsync(mark, "opportunities.openCount eq 2", 1);
        await CountsAsync(mark, "opportunities.openCount eq 1 and opportunities.openAmount eq 120000", 1, "contact");
        await CountsAsync(mark, "opportunities.openCount eq 0", 1, "contact");
        await CountsAsync(mark, "opportunities.openCount eq 0", 1);
        await CountsAsync(mark, "opportunities.wonCount lt 1", 2);
        await CountsAsync(mark, "opportunities.lastActiveAt ge now-1d", 1);
        (await Admin.GetAsync("accounts?sort=-opportunities.openAmount&filter=" + Uri.EscapeDataString($"source eq \"{mark}\""))).Items[0].GetProperty("id").GetGuid().ShouldBe(account);

        // Nine thousand dollars count when somebody says what a dollar is worth.
        var rate = await Admin.PostAsync("exchange-rates", new { currency = "USD", from = "2026-01-01", rate = "8" });
        rate.Status.ShouldBe(HttpStatusCode.Created, rate.Text);
        await CountsAsync(mark, "opportunities.openAmount eq 192000", 1);
        await Admin.DeleteAsync($"exchange-rates/{rate.Id}", "*");
        await CountsAsync(mark, "opportunities.openAmount eq 120000", 1);

        (await Admin.PatchAsync($"opportunities/{first.Id}", new { amount = new { amount = "50000.00", currency = "HKD" } }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        await CountsAsync(mark, "opportunities.openAmount gt 100000", 0);
        (await Admin.SendAsync(HttpMethod.Post, $"opportunities/{first.Id}/move", new { stage = "won" }, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.OK);
        await CountsAsync(mark, "opportunities.wonCount eq 1 and opportunities.wonAmount eq 50000", 1);
        (await Admin.DeleteAsync($"opportunities/{first.Id}", "*")).Status.ShouldBe(HttpStatusCode.NoContent);
        await CountsAsync(mark, "opportunities.wonCount eq 0", 2);
        (await Admin.PostAsync($"opportunities/{first.Id}/restore")).Status.ShouldBe(HttpStatusCode.OK);
        await CountsAsync(mark, "opportunities.wonCount eq 1", 1);
    }

    [Fact]
    public async Task A_lead_that_became_a_customer_counts_for_the_account_that_it_became()
    {
        var mark = "Led" + Ids.New().ToString("N")[20..];
        var lead = await Admin.PostAsync("leads", new { companyName = $"{mark} Hall", personName = "May Lam", email = $"{mark}@example.com", source = mark });
        lead.Status.ShouldBe(HttpStatusCode.Created, lead.Text);
        var converted = await Admin.SendAsync(HttpMethod.Post, $"leads/{lead.Id}/convert", new { opportunity = new { name = mark } }, ("If-Match", "*"));
        converted.Status.ShouldBe(HttpStatusCode.OK, converted.Text);
        await CountsAsync(mark, "leads.count eq 1 and leads.lastEnquiredAt ge now-1d and opportunities.openCount eq 1", 1);
        await CountsAsync(mark, "leads.count eq 1 and leads.lastEnquiredAt ge now-1d", 1, "contact");
    }

    [Fact]
    public async Task Figures_are_counted_anew_on_demand()
    {
        var mark = "Reb" + Ids.New().ToString("N")[20..];
        var account = (await Admin.PostAsync("accounts?allowDuplicate=true", new { name = $"{mark} Ltd", source = mark })).Id;
        await OpenAsync(account, "1000.00", "HKD");
        await CountsAsync(mark, "opportunities.count eq 1", 1);
        var job = await Admin.PostAsync("segments/figures/rebuild");
        job.Status.ShouldBe(HttpStatusCode.Accepted, job.Text);
        await CrmApp.EventuallyAsync(() => Admin.GetAsync($"jobs/{job["jobId"].GetGuid()}"), j => j["state"].GetString() == "succeeded");
        await CountsAsync(mark, "opportunities.count eq 1", 1);
    }

    [Fact]
    public async Task Who_may_read_no_opportunities_learns_nothing_by_asking_for_their_sums()
    {
        var caller = app.With("accounts:read", "segments:read", "segments:create");
        var refused = await caller.GetAsync("accounts?filter=" + Uri.EscapeDataString("opportunities.openAmount gt 5"));
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        (await caller.PostAsync("segments", new { name = "Probe", recordType = "account", definition = "opportunities.openAmount gt 5" })).Status.ShouldBe(HttpStatusCode.BadRequest);

        var made = await Admin.PostAsync("segments", new { name = "Made by another", recordType = "account", definition = "opportunities.openAmount gt 5" });
        (await caller.GetAsync($"segments/{made.Id}"))["problem"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
    }

    [Fact]
    public async Task Who_may_not_see_amounts_of_opportunities_meets_them_in_no_figure_and_no_timeline()
    {
        var account = (await Admin.PostAsync("accounts?allowDuplicate=true", new { name = "Discreet Ltd" })).Id;
        await OpenAsync(account, "4321.00", "HKD");
        await CrmApp.EventuallyAsync(() => Admin.GetAsync($"accounts/{account}/timeline"), t => t.Text.Contains("4321", StringComparison.Ordinal));
        var clerk = app.As(new TestCaller
        {
            Grants = { ["*"] = Scope.Everyone },
            Fields = new FieldRights(new Dictionary<string, IReadOnlyDictionary<string, FieldAccess>> { ["opportunity"] = new Dictionary<string, FieldAccess> { ["amount"] = FieldAccess.None } }),
        });
        var seen = await clerk.GetAsync($"accounts/{account}/timeline");
        seen.Text.ShouldContain("Meeting rooms");
        seen.Text.ShouldNotContain("4321");
        (await clerk.GetAsync("accounts?filter=" + Uri.EscapeDataString("opportunities.openAmount gt 5"))).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await clerk.GetAsync("accounts?filter=" + Uri.EscapeDataString("opportunities.openCount gt 5"))).Status.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<ApiResponse> OpenAsync(Guid account, string amount, string currency, Guid? contact = null)
    {
        var opened = await Admin.PostAsync("opportunities", new { name = "Meeting rooms", accountId = account, contactId = contact, amount = new { amount, currency } });
        opened.Status.ShouldBe(HttpStatusCode.Created, opened.Text);
        return opened;
    }

    private async Task CountsAsync(string mark, string figure, int expected, string recordType = "account")
    {
        var definition = figure.StartsWith("leads", StringComparison.Ordinal) ? $"{figure} and source eq \"{mark}\"" : $"source eq \"{mark}\" and ({figure})";
        await CrmApp.EventuallyAsync(
            () => Admin.PostAsync("segments/preview", new { recordType, definition }),
            p => p.Status == HttpStatusCode.OK ? p["count"].GetInt32() == expected : throw new InvalidOperationException(p.Text));
    }
}
