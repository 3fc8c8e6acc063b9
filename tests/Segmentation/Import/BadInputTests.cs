using System.Net;
using System.Text;
using Crm.Segmentation.Tests.Import.Files;
using Crm.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import;

/// <summary>Every bad file over HTTP: a clear problem in the caller's language, or a row that says why; never a 500.</summary>
public sealed class BadInputTests(CrmApp app) : IClassFixture<CrmApp>
{
    private readonly ImportClient _client = new(app.Administrator);

    public static TheoryData<string, byte[], string> BadFiles => new()
    {
        { "an empty file", [], "import.empty-file" },
        { "a binary file called .csv", [0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 3, 0, 0x3E, 0], "import.binary-file" },
        { "two million columns on a line", Encoding.UTF8.GetBytes("name" + new string(',', 2_000_000) + "\na,b\n"), "import.too-many-columns" },
        { "an unclosed quote", "name,booth\nA,1\nB,\"2\nC,3\n"u8.ToArray(), "import.unclosed-quote" },
        { "a header alone", "name,booth\n"u8.ToArray(), "import.header-only" },
        { "a damaged workbook", new TestWorkbook().Sheet("List", "<row><c></row>").Bytes(), "import.damaged-workbook" },
    };

    [Theory]
    [MemberData(nameof(BadFiles))]
    public async Task A_file_that_cannot_be_read_is_refused_in_the_callers_language(string what, byte[] file, string code)
    {
        foreach (var (locale, sign) in new[] { ("en", 'e'), ("zh-Hant", '檔'), ("zh-Hans", '文') })
        {
            var api = app.As(new TestCaller { Grants = { ["*"] = Shared.Web.Scope.Everyone }, Locale = locale });
            var answer = await new ImportClient(api).UploadAsync(file, "list.csv", source: what);
            answer.Status.ShouldBe(HttpStatusCode.BadRequest, what + answer.Text);
            answer.Code.ShouldBe(code);
            answer.ContentType.ShouldBe("application/problem+json");
            if (locale == "en") answer["detail"].GetString()!.ShouldContain(sign);
            else answer["detail"].GetString()!.Any(c => c > 0x4E00).ShouldBeTrue(answer.Text);
        }
        (await app.Administrator.GetAsync("imports?filter=" + Uri.EscapeDataString($"source eq \"{what}\""))).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task What_is_asked_wrongly_is_told()
    {
        (await _client.UploadAsync("name\na\n", "company")).Code.ShouldBe("value.choice");
        (await _client.UploadAsync("name\na\n", more: [("encoding", "ebcdic")])).Code.ShouldBe("value.choice");
        (await _client.UploadAsync(new TestWorkbook().Sheet("A", TestWorkbook.Rows(["name"], ["x"])).Bytes(), "a.xlsx", more: [("sheet", "B")])).Code.ShouldBe("import.no-such-sheet");
        (await app.Administrator.PostAsync("imports", new { })).Status.ShouldBeOneOf(HttpStatusCode.BadRequest, HttpStatusCode.UnsupportedMediaType);

        var uploaded = await _client.UploadAsync("name,b\nA,1\n", source: "Wrong mapping");
        var list = new ImportedList(app.Administrator, uploaded.Id);
        (await list.ActAsync("run")).Code.ShouldBe("import.not-mapped");
        (await list.ActAsync("undo")).Code.ShouldBe("import.nothing-to-undo");
        (await app.Administrator.PutAsync($"imports/{list.Id}/mapping", new { columns = new { name = "name" } })).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        (await app.Administrator.PutAsync($"imports/{list.Id}/mapping", new { columns = new { name = "name" } }, ("If-Match", "\"99\""))).Status.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await list.MapAsync(new { columns = new { name = "name", b = "nonsense" } })).Code.ShouldBe("import.unknown-field");
        (await list.MapAsync(new { columns = new { name = "name", other = "grade" } })).Code.ShouldBe("import.unknown-column");
        (await list.MapAsync(new { columns = new { name = "name", b = "name" } })).Code.ShouldBe("import.field-twice");
        (await list.MapAsync(new { columns = new { b = "grade" } })).Code.ShouldBe("import.name-not-mapped");
        (await list.MapAsync(new { columns = new { name = "name" }, matchBy = new[] { "shoeSize" } })).Code.ShouldBe("value.choice");
        (await list.RowsAsync("outcome eq \"nonsense\"")).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await list.PatchRowAsync(7, new { decision = "skip" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await list.PatchRowAsync(1, new { decision = "merge" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Hostile_cells_are_data_or_rejected_rows()
    {
        var list = await _client.RunAsync(
            "name,email,tel,website\n"
            + "\"=HYPERLINK(\"\"http://evil\"\",\"\"x\"\") Ltd\",,,\n"
            + "Header Injection Ltd,\"a@b.hk\nBcc: c@d.hk\",,\n"
            + "😀 Emoji Ltd,,,\n"
            + "𠮷野家（香港）有限公司,,,\n"
            + $"{string.Concat(Enumerable.Repeat("😀", 100))},,,\n"
            + "شركة النور,,,\n"
            + "No Country Code Ltd,,2345 6789,\n"
            + "Script Ltd,,,javascript:alert(1)\n"
            + $"\"{new string('x', 10_000_000)}\",,,\n"
            + "Too few\n"
            + "Too,many,,,cells\n",
            source: "Hostile", settings: new { columns = new { name = "name", email = "email", tel = "phone", website = "website" } });

        (await list.OutcomesAsync()).ShouldBe(["create", "rejected", "create", "create", "create", "create", "create", "rejected", "rejected", "rejected", "rejected"]);
        var accounts = await app.Administrator.AccountsAsync("source eq \"Hostile\"");
        accounts.Select(a => a.Text("name")).ShouldContain("=HYPERLINK(\"http://evil\",\"x\") Ltd");
        accounts.Single(a => a.Text("name").StartsWith("No Country", StringComparison.Ordinal)).GetProperty("id").GetGuid();
    }

    [Fact]
    public async Task A_row_that_the_database_refuses_is_rejected_with_what_to_do_and_stops_no_other()
    {
        await using (var scope = app.OpenScope())
        {
            await scope.ServiceProvider.GetRequiredService<SegmentationDbContext>().Database.ExecuteSqlRawAsync(TestDatabase.Provider == "Sqlite"
                ? "CREATE TRIGGER refuse BEFORE INSERT ON segmentation_accounts WHEN NEW.\"Name\" = 'Refused Ltd' BEGIN SELECT RAISE(ABORT, 'refused'); END"
                : "ALTER TABLE segmentation.accounts ADD CONSTRAINT refuse CHECK (\"Name\" <> 'Refused Ltd')");
        }
        var list = await _client.RunAsync("name\nBefore It Ltd\nRefused Ltd\nBehind It Ltd\nFar Behind It Ltd\n", source: "Refusals");

        (await list.OutcomesAsync()).ShouldBe(["create", "rejected", "create", "create"]);
        var reason = (await list.RowsAsync("outcome eq \"rejected\"")).Items[0].GetProperty("reasons")[0];
        reason.Text("code").ShouldBe("import.not-stored");
        reason.Text("message").ShouldContain("put them right");
        (await list.GetAsync()).Count("applied").ShouldBe(3);
        (await app.Administrator.AccountsAsync("source eq \"Refusals\"")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_workbook_with_formulas_merged_cells_and_dates_is_a_list_like_any_other()
    {
        var workbook = new TestWorkbook().Sheet("Cover", TestWorkbook.Rows(["x"], ["y"]), hidden: true).Sheet("Exhibitors", """
            <row r="1"><c r="A1" t="str"><v>Company</v></c><c r="B1" t="str"><v>Booth</v></c></row>
            <row r="2"><c r="A2" t="str"><f>A9</f><v>Workbook Ltd</v></c><c r="B2" t="str"><v>A1</v></c></row>
            <row r="3"><c r="B3" t="str"><v>A2</v></c></row>
            <row r="4"><c r="A4"><f>NOW()</f></c><c r="B4" t="str"><v>A3</v></c></row>
            ~<mergeCells count="1"><mergeCell ref="A2:A3"/></mergeCells>
            """);
        var uploaded = await _client.UploadAsync(workbook.Bytes(), "list.xlsx", source: "Workbook");

        uploaded["format"].GetString().ShouldBe("xlsx");
        uploaded["sheet"].GetString().ShouldBe("Exhibitors");
        uploaded["sheets"].GetArrayLength().ShouldBe(2);
        var list = new ImportedList(app.Administrator, uploaded.Id);
        await list.MapAsync(new { columns = new Dictionary<string, string> { ["Company"] = "name", ["Booth"] = "listing.booth" } });
        await list.RunAsync();
        (await list.OutcomesAsync()).ShouldBe(["create", "duplicateInFile", "rejected"]);
    }

    [Fact]
    public async Task Three_date_formats_in_one_column_are_read_or_rejected_and_never_guessed()
    {
        var list = await _client.MappedAsync("name,date\nChan,25/12/2025\nLee,2026-05-06\nWong,3/4/2026\n", "lead", "Dates");
        (await list.CheckAsync()).Count("create").ShouldBe(3);
        var ambiguous = await _client.MappedAsync("name,date\nLee,2026-05-06\nWong,3/4/2026\nHo,6 May 2026\n", "lead", "Ambiguous dates");
        (await ambiguous.CheckAsync()).Count("rejected").ShouldBe(1);
        (await ambiguous.RowsAsync("outcome eq \"rejected\"")).Items[0].GetProperty("reasons")[0].Text("code").ShouldBe("import.ambiguous-date");
    }

    [Fact]
    public async Task Rights_are_asked_for_every_step()
    {
        (await new ImportClient(app.With("imports:read")).UploadAsync("name\na\n")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var list = await _client.MappedAsync("name\nRights Ltd\n", source: "Rights");
        var etag = (await list.GetAsync()).ETag!;
        (await app.With("imports:read", "imports:update").PostAsync($"imports/{list.Id}/run", null, ("If-Match", etag))).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.With("imports:read", "imports:run").PostAsync($"imports/{list.Id}/run", null, ("If-Match", etag))).Status.ShouldBe(HttpStatusCode.Forbidden);
        var stranger = app.As(new TestCaller { Grants = { ["imports:read"] = Shared.Web.Scope.Own } });
        (await stranger.GetAsync($"imports/{list.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await stranger.GetAsync($"imports/{list.Id}/rows")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Anonymous.GetAsync("imports")).Status.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_record_that_the_importer_may_not_change_is_left_alone()
    {
        await _client.RunAsync("name\nForeign Account Ltd\n", source: "Foreign");
        var rep = app.As(new TestCaller
        {
            Grants = new[] { "imports:read", "imports:create", "imports:update", "imports:run", "accounts:read", "accounts:create", "accounts:update" }.ToDictionary(p => p, _ => Shared.Web.Scope.Own),
        });

        var list = await new ImportClient(rep).RunAsync("name,tel\nForeign Account Ltd,2345 6789\nOwn Account Ltd,\n", source: "Rep's own");

        (await list.OutcomesAsync()).ShouldBe(["rejected", "create"]);
        (await list.RowsAsync("outcome eq \"rejected\"")).Items[0].GetProperty("reasons")[0].Text("code").ShouldBe("import.no-right");
        (await rep.AccountsAsync()).Single().Text("name").ShouldBe("Own Account Ltd");
    }
}
