using System.Net;
using System.Text;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import;

public sealed class ImportRunTests(CrmApp app) : IClassFixture<CrmApp>
{
    private readonly ImportClient _client = new(app.Administrator);

    [Fact]
    public async Task An_upload_answers_what_the_file_holds_and_where_its_columns_go()
    {
        var uploaded = await _client.UploadAsync(Encoding.Unicode.GetBytes("Exhibitor;Booth No.;Tel;zzz\nABSEN;TF10;2345 6789;\n\"A;B\";TF11;;\n"), "Exhibitors 2026.csv", source: "Upload answers");

        uploaded.Status.ShouldBe(HttpStatusCode.Created, uploaded.Text);
        uploaded.Location!.ToString().ShouldBe($"/api/v1/imports/{uploaded.Id}");
        uploaded["encoding"].GetString().ShouldBe("utf-16le");
        uploaded["delimiter"].GetString().ShouldBe(";");
        uploaded["rowCount"].GetInt32().ShouldBe(2);
        uploaded["fileName"].GetString().ShouldBe("Exhibitors 2026.csv");
        var columns = uploaded["columns"].EnumerateArray().ToList();
        columns.Select(c => c.GetProperty("suggestedField").GetString()).ShouldBe(["name", "listing.booth", "phone", null]);
        columns[2].GetProperty("fill").GetDouble().ShouldBe(0.5);
        columns[0].GetProperty("samples").EnumerateArray().Select(s => s.GetString()).ShouldBe(["ABSEN", "A;B"]);
        (await app.Administrator.GetAsync($"imports/{uploaded.Id}"))["source"].GetString().ShouldBe("Upload answers");
        (await app.Administrator.GetAsync("imports?filter=" + Uri.EscapeDataString("source eq \"Upload answers\""))).Items.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_list_becomes_accounts_and_two_stands_of_one_company_one_account_with_two_listings()
    {
        var list = await _client.MappedAsync("""
            name,booth_number,hall
            AERO DIGITAL WORLD PVT LTD,B03,Pavilion Halls
            AERO DIGITAL WORLD PVT LTD,B07,Pavilion Halls
            "GIANT CO., LTD.",C1,Jasmine Halls
            Giant Co Ltd,C2,Jasmine Halls
            聯想（香港）有限公司,C3,Jasmine Halls
            联想(香港)有限公司,C4,Jasmine Halls
            Samsung,D1,Jasmine Halls
            Samsung India,D2,Jasmine Halls
            """, source: "Stands");

        var check = await list.CheckAsync();
        check["status"].GetString().ShouldBe("checked");
        (await app.Administrator.AccountsAsync("source eq \"Stands\"")).ShouldBeEmpty();
        var foreseen = await list.OutcomesAsync();

        var ended = await list.RunAsync();

        ended["status"].GetString().ShouldBe("completed");
        (await list.OutcomesAsync()).ShouldBe(foreseen);
        foreseen.ShouldBe(["create", "duplicateInFile", "create", "duplicateInFile", "create", "duplicateInFile", "create", "create"]);
        var accounts = await app.Administrator.AccountsAsync("source eq \"Stands\"");
        accounts.Select(a => a.Text("name")).ShouldBe(["AERO DIGITAL WORLD PVT LTD", "GIANT CO., LTD.", "Samsung", "Samsung India", "聯想（香港）有限公司"], ignoreOrder: true);
        var aero = accounts.Single(a => a.Text("name").StartsWith("AERO", StringComparison.Ordinal)).GetProperty("id").GetGuid();
        var listings = await app.Administrator.GetAsync($"accounts/{aero}/listings");
        listings.Items.Select(l => l.Text("booth")).ShouldBe(["B03", "B07"], ignoreOrder: true);
        listings.Items[0].Text("source").ShouldBe("Stands");
        var origins = await app.Administrator.GetAsync($"accounts/{aero}/origins");
        origins.Items.Single(o => o.Text("field") == "name").Text("source").ShouldBe("Stands");
        var history = await app.Administrator.GetAsync($"accounts/{aero}");
        history["version"].GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task The_same_list_again_changes_nothing()
    {
        const string csv = "name,booth\nRepeat One Ltd,A1\nRepeat Two Ltd,A2\n";
        await _client.RunAsync(csv, source: "Repeat");

        var again = await _client.MappedAsync(csv, source: "Repeat");

        (await again.CheckAsync()).Count("unchanged").ShouldBe(2);
        await again.RunAsync();
        (await again.OutcomesAsync()).ShouldBe(["unchanged", "unchanged"]);
        (await app.Administrator.AccountsAsync("source eq \"Repeat\"")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_match_fills_blanks_overwrites_or_is_skipped_as_the_mapping_says()
    {
        await _client.RunAsync("name,tel,website\nPolicy Ltd,2777 6789,\n", source: "Policy");
        const string second = "name,tel,website,city\nPolicy Ltd,2777 0000,www.policy.hk,Hong Kong\n";

        await _client.RunAsync(second, source: "Policy fill");
        var filled = await AccountAsync("Policy Ltd");
        filled["phones"].EnumerateArray().Single().Text("number").ShouldBe("+85227776789");
        filled["website"].GetString().ShouldBe("https://www.policy.hk");

        await _client.RunAsync(second, source: "Policy skip", settings: new { onMatch = "skip" });
        (await AccountAsync("Policy Ltd"))["version"].GetInt32().ShouldBe(filled["version"].GetInt32());

        await _client.RunAsync(second.Replace("Hong Kong", "Macau"), source: "Policy overwrite", settings: new { onMatch = "overwrite", fieldPolicies = new Dictionary<string, string> { ["address.city"] = "keep" } });
        var overwritten = await AccountAsync("Policy Ltd");
        overwritten["phones"].EnumerateArray().Single().Text("number").ShouldBe("+85227770000");
        overwritten["addresses"].EnumerateArray().Single().Text("city").ShouldBe("Hong Kong");
    }

    [Fact]
    public async Task A_list_that_a_key_starts_is_run_with_the_rights_of_the_key()
    {
        await _client.RunAsync("name,tel\nKept Ltd,2888 6789\n", source: "Key rights");
        string[] scopes = ["imports:read", "imports:create", "imports:update", "imports:run", "accounts:read", "accounts:create"];
        var key = app.As(new TestCaller { Kind = CallerKind.ApiKey, Grants = scopes.ToDictionary(scope => scope, _ => Scope.Everyone) });

        await new ImportClient(key).RunAsync("name,tel\nKept Ltd,2345 0000\nMade Ltd,2345 1111\n", source: "Key rights 2", settings: new { onMatch = "overwrite" });

        (await AccountAsync("Made Ltd"))["phones"].EnumerateArray().Single().Text("number").ShouldBe("+85223451111");
        (await AccountAsync("Kept Ltd"))["phones"].EnumerateArray().Single().Text("number").ShouldBe("+85228886789");
    }

    [Fact]
    public async Task Possible_duplicates_wait_for_a_person_and_are_decided_row_by_row()
    {
        await _client.RunAsync("name\n\"MST CO.,LTD.\"\nHan's Laser\n", source: "Possible");
        var list = await _client.MappedAsync("name,tel\nMST Corporation,2345 6781\nHans Laser,2345 6782\nMST Corporation Ltd,\n", source: "Possible again");

        (await list.CheckAsync()).Count("possibleDuplicate").ShouldBe(3);
        var rows = (await list.RowsAsync("outcome eq \"possibleDuplicate\"")).Items;
        rows[0].GetProperty("candidates")[0].Text("name").ShouldBe("MST CO.,LTD.");
        rows[0].GetProperty("candidates")[0].GetProperty("rules").GetArrayLength().ShouldBeGreaterThan(0);

        var first = await list.RunAsync();
        first.Count("possibleDuplicate").ShouldBe(3);
        (await list.PatchRowAsync(1, new { decision = "create" }))["outcome"].GetString().ShouldBe("create");
        (await list.PatchRowAsync(2, new { decision = "merge", into = rows[1].GetProperty("candidates")[0].GetProperty("id").GetGuid() }))["outcome"].GetString().ShouldBe("update");
        (await list.PatchRowAsync(3, new { decision = "skip" }))["outcome"].GetString().ShouldBe("skipped");

        await list.RunAsync();

        (await list.OutcomesAsync()).ShouldBe(["create", "update", "skipped"]);
        (await AccountAsync("Han's Laser"))["phones"].EnumerateArray().Single().Text("number").ShouldBe("+85223456782");
        (await app.Administrator.AccountsAsync("name sw \"MST\"")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Rejected_rows_stop_nothing_are_put_right_in_place_and_run_again()
    {
        var list = await _client.MappedAsync("name,tel,email\nReject One Ltd,12,a@b.hk\nReject Two Ltd,2345 6789,\"x\ny@z.hk\"\nReject Three Ltd,,\n,,nobody@b.hk\n=HYPERLINK(1),call me,\nReject Four Ltd\n", source: "Reject");

        (await list.CheckAsync()).Count("rejected").ShouldBe(5);
        var rejected = (await list.RowsAsync("outcome eq \"rejected\"")).Items;
        rejected.Select(row => row.GetProperty("reasons")[0].Text("code"))
            .ShouldBe(["import.bad-phone", "import.bad-email", "import.name-missing", "import.bad-phone", "import.too-few-cells"]);
        rejected[0].GetProperty("reasons")[0].Text("message").ShouldContain("“12” is not a telephone number");

        var csv = await app.Administrator.GetAsync($"imports/{list.Id}/rejected.csv", ("Accept-Language", "zh-Hant"));
        csv.ContentType.ShouldBe("text/csv");
        csv.Text.ShouldStartWith("name,tel,email,原因\r\n");
        (await app.Administrator.Http.GetByteArrayAsync($"/api/v1/imports/{list.Id}/rejected.csv"))[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        csv.Text.ShouldContain("'=HYPERLINK(1)");
        csv.Text.ShouldContain("不是電話號碼");

        await list.RunAsync();
        (await app.Administrator.AccountsAsync("source eq \"Reject\"")).Single().Text("name").ShouldBe("Reject Three Ltd");

        var mended = await list.PatchRowAsync(1, new { cells = new Dictionary<string, string> { ["tel"] = "2345 1200" } });
        mended["outcome"].GetString().ShouldBe("create");
        mended["edited"].GetBoolean().ShouldBeTrue();
        (await list.PatchRowAsync(6, new { cells = new Dictionary<string, string> { ["tel"] = "" } }))["outcome"].GetString().ShouldBe("create");
        (await list.PatchRowAsync(3, new { cells = new Dictionary<string, string> { ["tel"] = "1" } })).Code.ShouldBe("import.row-applied");
        await list.RunAsync();
        (await app.Administrator.AccountsAsync("source eq \"Reject\"")).Count.ShouldBe(3);
    }

    [Fact]
    public async Task An_undo_puts_everything_back_and_keeps_what_people_have_changed_since()
    {
        await _client.RunAsync("name,tel\nUndo Before Ltd,\n", source: "Undo before");
        var list = await _client.RunAsync("name,tel,website,booth,contact person\nUndo Before Ltd,2345 6789,www.undo.hk,A1,Chan Tai Man\nUndo New Ltd,2345 6780,,A2,\nUndo Touched Ltd,,,A3,\n", source: "Undo");
        var before = (await app.Administrator.AccountsAsync("name eq \"Undo Before Ltd\"")).Single().GetProperty("id").GetGuid();
        var touched = (await app.Administrator.AccountsAsync("name eq \"Undo Touched Ltd\"")).Single().GetProperty("id").GetGuid();
        await ChangeAsync(before, new { website = "https://kept.hk" });
        await ChangeAsync(touched, new { grade = "A" });

        var undone = await list.UndoAsync();

        undone["status"].GetString().ShouldBe("undone");
        var report = undone["undo"];
        report.GetProperty("removed").GetInt32().ShouldBe(2);
        report.GetProperty("keptCount").GetInt32().ShouldBe(2);
        report.GetProperty("kept").EnumerateArray().Select(k => k.Text("label")).ShouldBe(["Undo Before Ltd", "Undo Touched Ltd"], ignoreOrder: true);
        report.GetProperty("kept").EnumerateArray().Single(k => k.Text("label") == "Undo Before Ltd").GetProperty("fields").EnumerateArray().Select(f => f.GetString()).ShouldBe(["website"]);
        var account = await app.Administrator.GetAsync($"accounts/{before}");
        account["phones"].GetArrayLength().ShouldBe(0);
        account["website"].GetString().ShouldBe("https://kept.hk");
        (await app.Administrator.AccountsAsync("name sw \"Undo New\"")).ShouldBeEmpty();
        (await app.Administrator.GetAsync($"accounts/{before}/listings")).Items.ShouldBeEmpty();
        (await list.ActAsync("run")).Code.ShouldBe("import.already-undone");
    }

    [Fact]
    public async Task People_in_a_list_of_companies_become_contacts_once()
    {
        await _client.RunAsync("""
            Company,Contact Person,職位,Contact E-mail
            People Ltd,Chan Tai Man,Manager,tm.chan@people.hk
            People Ltd,陳小姐,,info@people.hk
            People Ltd,Chan Tai Man,,tm.chan@people.hk
            """, source: "People");

        var contacts = (await app.Administrator.GetAsync("contacts?filter=" + Uri.EscapeDataString("source eq \"People\""))).Items;
        contacts.Select(c => c.Text("name")).ShouldBe(["Chan Tai Man", "陳小姐"], ignoreOrder: true);
        contacts.Single(c => c.Text("name") == "Chan Tai Man").Text("jobTitle").ShouldBe("Manager");
    }

    [Fact]
    public async Task A_list_of_contacts_joins_them_to_their_companies()
    {
        await _client.RunAsync("name\nJoin Known Ltd\n", source: "Join accounts");
        var list = await _client.RunAsync("First Name,Last Name,Company,Email\nAda,Wong,Join Known Limited,ada@join.hk\nBob,Lee,Join New Ltd,bob@new.hk\n大文,陳,,dm@gmail.com\nAda,Wong,Join Known Ltd,ada@join.hk\n", "contact", "Join");

        (await list.OutcomesAsync()).ShouldBe(["create", "create", "create", "duplicateInFile"]);
        var contacts = (await app.Administrator.GetAsync("contacts?filter=" + Uri.EscapeDataString("source eq \"Join\""))).Items;
        contacts.Select(c => c.Text("name")).ShouldBe(["Ada Wong", "Bob Lee", "陳大文"], ignoreOrder: true);
        (await app.Administrator.AccountsAsync("name sw \"Join\"")).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_mapping_is_offered_again_for_the_next_list_of_the_source()
    {
        var first = await _client.UploadAsync("a,b\nSaved One Ltd,x\n", source: "Saved mapping");
        var list = new ImportedList(app.Administrator, first.Id);
        (await list.MapAsync(new { columns = new Dictionary<string, string?> { ["a"] = "name", ["b"] = "grade" } })).Status.ShouldBe(HttpStatusCode.OK);

        var second = await _client.UploadAsync("b,a\nx,Saved Two Ltd\n", source: "saved MAPPING");

        second["columns"].EnumerateArray().Select(c => c.GetProperty("suggestedField").GetString()).ShouldBe(["grade", "name"]);
    }

    [Fact]
    public async Task The_fields_to_map_to_are_listed_with_their_names_in_the_callers_language()
    {
        var fields = await app.Administrator.GetAsync("import-fields?recordType=account", ("Accept-Language", "zh-Hant"));

        fields.Status.ShouldBe(HttpStatusCode.OK, fields.Text);
        fields.Items.Single(field => field.Text("name") == "names.zh-Hant").Text("label").ShouldBe("繁體中文名稱");
        fields.Items.ShouldAllBe(field => !field.Text("label").StartsWith("import.field", StringComparison.Ordinal));
        (await app.Administrator.GetAsync("import-fields?recordType=nonsense")).Code.ShouldBe("value.choice");
    }

    private async Task<ApiResponse> AccountAsync(string name) =>
        await app.Administrator.GetAsync($"accounts/{(await app.Administrator.AccountsAsync($"name eq \"{name}\"")).Single().GetProperty("id").GetGuid()}");

    private async Task ChangeAsync(Guid account, object patch) =>
        (await app.Administrator.PatchAsync($"accounts/{account}", patch, (await app.Administrator.GetAsync($"accounts/{account}")).ETag)).Status.ShouldBe(HttpStatusCode.OK);
}
