using System.Net;
using System.Text;
using Crm.Segmentation.Tests.Import.Files;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import;

/// <summary>What people do to a list beside mapping and running it.</summary>
public sealed class ImportSteeringTests(CrmApp app) : IClassFixture<CrmApp>
{
    private readonly ImportClient _client = new(app.Administrator);

    [Fact]
    public async Task A_wrongly_detected_encoding_is_put_right_and_the_columns_are_found_anew()
    {
        var uploaded = await _client.UploadAsync(Encoding.GetEncoding("big5").GetBytes("公司,電話\n香港寬頻,2345 6789\n"), "list.csv", source: "Encodings", more: [("encoding", "windows-1252")]);
        var list = new ImportedList(app.Administrator, uploaded.Id);
        uploaded["columns"][0].GetProperty("suggestedField").GetString().ShouldBeNull(uploaded.Text);

        var changed = await list.ReadAsAsync(new { encoding = "big5" });

        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        changed["encoding"].GetString().ShouldBe("big5");
        changed["rowCount"].GetInt32().ShouldBe(1);
        changed["columns"].EnumerateArray().Select(c => c.GetProperty("header").GetString()).ShouldBe(["公司", "電話"]);
        changed["columns"].EnumerateArray().Select(c => c.GetProperty("suggestedField").GetString()).ShouldBe(["name", "phone"]);
        (await list.RowsAsync("number eq 1")).Items.Single().GetProperty("cells").Text("公司").ShouldBe("香港寬頻");
        (await list.ReadAsAsync(new { }))["encoding"].GetString().ShouldBe("big5", "detected when nothing is said");
    }

    [Fact]
    public async Task Another_delimiter_or_sheet_is_read_and_what_cannot_be_read_leaves_the_list_as_it_was()
    {
        var text = await _client.MappedAsync("name;b,c\nA;1,2\n", source: "Delimiters");
        (await text.ReadAsAsync(new { delimiter = "," }))["columns"].EnumerateArray().Select(c => c.GetProperty("header").GetString()).ShouldBe(["name;b", "c"]);
        (await text.GetAsync())["status"].GetString().ShouldBe("uploaded");
        (await text.ReadAsAsync(new { delimiter = "x" }))["errors"][0].Text("code").ShouldBe("value.choice");
        (await text.ReadAsAsync(new { encoding = "ebcdic" }))["errors"][0].Text("code").ShouldBe("value.choice");

        var workbook = new TestWorkbook().Sheet("One", TestWorkbook.Rows(["name"], ["First Sheet Ltd"])).Sheet("Two", TestWorkbook.Rows(["company"], ["Second Sheet Ltd"]));
        var book = new ImportedList(app.Administrator, (await _client.UploadAsync(workbook.Bytes(), "list.xlsx", source: "Sheets")).Id);
        (await book.ReadAsAsync(new { sheet = "Two" }))["columns"][0].GetProperty("header").GetString().ShouldBe("company");
        (await book.ReadAsAsync(new { sheet = "Three" })).Code.ShouldBe("import.no-such-sheet");
        var kept = await book.GetAsync();
        kept["sheet"].GetString().ShouldBe("Two");
        kept["rowCount"].GetInt32().ShouldBe(1);
        (await book.RowsAsync("number eq 1")).Items.Single().GetProperty("cells").Text("company").ShouldBe("Second Sheet Ltd");
    }

    [Fact]
    public async Task A_list_that_has_not_been_run_is_thrown_away_and_one_that_has_is_not()
    {
        var list = await _client.MappedAsync("name\nThrown Away Ltd\n", source: "Thrown away");
        await list.CheckAsync();
        (await app.Administrator.DeleteAsync($"imports/{list.Id}", null)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await list.DeleteAsync()).Status.ShouldBe(HttpStatusCode.NoContent);
        (await list.GetAsync()).Status.ShouldBe(HttpStatusCode.NotFound);
        (await list.RowsAsync("number gt 0")).Status.ShouldBe(HttpStatusCode.NotFound);

        var run = await _client.RunAsync("name\nRun Already Ltd\n", source: "Run already");
        (await run.DeleteAsync()).Code.ShouldBe("import.has-run");
        (await run.ReadAsAsync(new { delimiter = ";" })).Code.ShouldBe("import.has-run");
    }

    [Fact]
    public async Task A_refused_list_tells_its_partner_why_and_can_be_taken_up_again()
    {
        var partner = app.As(new TestCaller { Id = Ids.New(), Kind = CallerKind.ApiKey, Grants = { ["lists:push"] = Scope.Everyone } });
        var pushed = await partner.PostAsync("partner-lists", new { source = "Refused fair", rows = new[] { new { company = "Refused Partner Ltd" } } });
        var list = new ImportedList(app.Administrator, pushed.Id);

        (await list.ActAsync("refuse", new { reason = " " })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var refused = await list.ActAsync("refuse", new { reason = "The stands are missing: send them too." });

        refused.Status.ShouldBe(HttpStatusCode.OK, refused.Text);
        refused["status"].GetString().ShouldBe("refused");
        var seen = await partner.GetAsync($"partner-lists/{pushed.Id}");
        seen["state"].GetString().ShouldBe("refused");
        seen["refusal"].GetString().ShouldBe("The stands are missing: send them too.");
        (await list.ActAsync("run")).Code.ShouldBe("import.refused");

        (await list.MapAsync(new { columns = new { company = "name" } }))["refusal"].GetString().ShouldBeNull();
        await list.RunAsync();
        (await partner.GetAsync($"partner-lists/{pushed.Id}"))["state"].GetString().ShouldBe("imported");
        var own = await _client.MappedAsync("name\nNobody Else's Ltd\n", source: "Own list");
        (await own.ActAsync("refuse", new { reason = "No." })).Code.ShouldBe("import.not-a-partners");
    }

    [Fact]
    public async Task The_owner_of_a_list_stops_its_job_without_the_right_over_jobs()
    {
        // Without anybody to run jobs the queued one stays to be steered.
        await using var idle = new CrmApp { Settings = { ["Crm:Background:Enabled"] = "false" } };
        await idle.InitializeAsync();
        var rights = new[] { "imports:read", "imports:create", "imports:update", "imports:run", "accounts:read", "accounts:create", "accounts:update" };
        var rep = idle.As(new TestCaller { Id = Ids.New(), Grants = rights.ToDictionary(right => right, _ => Scope.Own) });
        var list = await new ImportClient(rep).MappedAsync("name\nStopped Ltd\n", source: "Stopped");
        (await list.ActAsync("pause")).Code.ShouldBe("import.no-such-work");
        (await list.ActAsync("run")).Status.ShouldBe(HttpStatusCode.Accepted);

        (await list.ActAsync("pause"))["jobState"].GetString().ShouldBe("paused");
        (await list.ActAsync("pause")).Code.ShouldBe("import.no-such-work");
        (await list.ActAsync("resume"))["jobState"].GetString().ShouldBe("queued");
        (await list.ActAsync("cancel"))["jobState"].GetString().ShouldBe("cancelled");
        var stranger = idle.As(new TestCaller { Id = Ids.New(), Grants = rights.ToDictionary(right => right, _ => Scope.Own) });
        (await stranger.PostAsync($"imports/{list.Id}/resume", null)).Status.ShouldBe(HttpStatusCode.NotFound);
        var reader = idle.With("imports:read");
        (await reader.PostAsync($"imports/{list.Id}/resume", null)).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Possible_duplicates_are_decided_all_at_once()
    {
        await _client.RunAsync("name\nMST Corporation\nQuantum Lumen Corporation\nZeta Optics Inc\n", source: "Decided before");
        const string csv = "name,tel\n\"MST CO.,LTD.\",2345 6781\n\"Quantum Lumen Co., Ltd.\",2345 6782\nZeta Optics GmbH,2345 6783\nNew And Clear Ltd,2345 6784\n";

        var fresh = await _client.MappedAsync(csv, source: "All new");
        (await fresh.CheckAsync()).Count("possibleDuplicate").ShouldBe(3);
        var all = await fresh.ActAsync("decisions", new { decision = "create" });
        all.Status.ShouldBe(HttpStatusCode.OK, all.Text);
        all.Count("possibleDuplicate").ShouldBe(0);
        all.Count("create").ShouldBe(4);
        (await fresh.DeleteAsync()).Status.ShouldBe(HttpStatusCode.NoContent);

        var same = await _client.MappedAsync(csv, source: "All the same");
        await same.CheckAsync();
        (await same.ActAsync("decisions", new { decision = "merge", verdict = "likely" })).Count("possibleDuplicate").ShouldBe(1, "three letters are too few to be likely");
        (await same.ActAsync("decisions", new { decision = "merge" })).Count("update").ShouldBe(3);
        await same.RunAsync();
        (await same.OutcomesAsync()).ShouldBe(["update", "update", "update", "create"]);
        (await app.Administrator.AccountsAsync("name eq \"MST Corporation\"")).Count.ShouldBe(1);
        (await app.Administrator.AccountsAsync("name sw \"MST\"")).Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_mapping_last_used_for_a_source_is_offered_whole()
    {
        var first = await _client.UploadAsync("Firm,Stand\nOffered Ltd,A1\n", source: "Offered Fair");
        first["savedMapping"].ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        await new ImportedList(app.Administrator, first.Id).MapAsync(new { columns = new Dictionary<string, string> { ["Firm"] = "name", ["Stand"] = "listing.hall" }, matchBy = new[] { "name" }, onMatch = "overwrite", defaultCountry = "SG" });

        var second = await _client.UploadAsync("Firm,Stand\nOffered Two Ltd,A2\n", source: "offered  fair");

        second["savedMapping"].GetProperty("onMatch").GetString().ShouldBe("overwrite");
        second["savedMapping"].GetProperty("defaultCountry").GetString().ShouldBe("SG");
        second["savedMapping"].GetProperty("columns").Text("Stand").ShouldBe("listing.hall");
        second["columns"][1].GetProperty("suggestedField").GetString().ShouldBe("listing.hall");
    }
}
