using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.MailingLists;

public sealed partial class MailingListTests(CrmApp app) : IClassFixture<CrmApp>
{
    private readonly ApiClient me = app.As(new TestCaller { Grants = { ["*"] = Scope.Everyone } });

    [Fact]
    public async Task A_list_of_a_segment_says_who_is_written_to_and_why_others_are_not()
    {
        var mark = Mark();
        var one = await AccountAsync(mark, "Alpha", "12 Wing Hong Street");
        await ContactAsync(mark, "Anna", one);
        var two = await AccountAsync(mark, "Beta", "3 Hoi Bun Road");
        var refused = await ContactAsync(mark, "Bella", two);
        await AccountAsync(mark, "Gamma", null);
        await WithdrawAsync(refused);
        var segment = await me.PostAsync("segments", new { name = mark, recordType = "account", definition = $"source eq \"{mark}\"" });

        var list = await PreparedAsync(new { name = "Invitations", segmentId = segment.Id, channel = "post", purpose = "marketing" });
        list["segmentName"].GetString().ShouldBe(mark);
        list["included"].GetInt32().ShouldBe(1);
        list["leftOut"].EnumerateArray().Select(r => r.GetProperty("reason").GetString()).ShouldBe([ConsentReasons.Withdrawn, "mailing.no-address"], ignoreOrder: true);

        var recipients = await me.GetAsync($"mailing-lists/{list.Id}/recipients?filter=" + Uri.EscapeDataString("included eq true"));
        recipients.Items.Single().GetProperty("person").GetString().ShouldBe($"{mark} Anna");
        recipients.Items.Single().GetProperty("to").GetString().ShouldBe("12 Wing Hong Street, Kwun Tong, Hong Kong");
    }

    [Fact]
    public async Task People_are_taken_in_and_left_out_by_hand_and_stay_so()
    {
        var mark = Mark();
        var meant = await AccountAsync(mark, "Meant", "1 Street");
        var other = await AccountAsync("Elsewhere " + mark, "Other", "2 Street");
        var list = await PreparedAsync(new { name = "By hand", definition = $"source eq \"{mark}\"" });

        (await me.PostAsync($"mailing-lists/{list.Id}/recipients", new { takeIn = new[] { other }, leaveOut = new[] { meant } }))["included"].GetInt32().ShouldBe(1);
        (await me.PostAsync($"mailing-lists/{list.Id}/prepare")).Status.ShouldBe(HttpStatusCode.Accepted);
        var again = await CrmApp.EventuallyAsync(() => me.GetAsync($"mailing-lists/{list.Id}"), l => !l["preparing"].GetBoolean());
        again["included"].GetInt32().ShouldBe(1);
        again["leftOut"][0].GetProperty("reason").GetString().ShouldBe("mailing.left-out");
        (await me.PostAsync($"mailing-lists/{list.Id}/recipients", new { reset = new[] { other, meant } }))["included"].GetInt32().ShouldBe(1);
        (await me.GetAsync($"mailing-lists/{list.Id}/recipients")).Items.Single().GetProperty("recordId").GetGuid().ShouldBe(meant);
    }

    [Fact]
    public async Task Consent_withdrawn_between_list_and_export_is_respected()
    {
        var mark = Mark();
        var stays = await AccountAsync(mark, "Stays", "1 Street");
        await ContactAsync(mark, "Stays", stays);
        var leaves = await AccountAsync(mark, "Leaves", "2 Street");
        var person = await ContactAsync(mark, "Leaves", leaves);
        var list = await PreparedAsync(new { name = "Withdrawn in between", definition = $"source eq \"{mark}\"" });
        list["included"].GetInt32().ShouldBe(2);

        await WithdrawAsync(person);
        var (export, file) = await ExportAsync(list.Id, new { format = "csv" });
        Encoding.UTF8.GetString(file).ShouldNotContain("Leaves");
        Encoding.UTF8.GetString(file).ShouldContain($"{mark} Stays");
        export.GetProperty("included").GetInt32().ShouldBe(1);
        export.GetProperty("withdrawnSince").GetInt32().ShouldBe(1);
        (await me.GetAsync($"mailing-lists/{list.Id}"))["included"].GetInt32().ShouldBe(1);

        var audit = await me.GetAsync($"audit?recordType=mailing-list&recordId={list.Id}");
        audit.Items.Select(entry => entry.GetProperty("action").GetString()).ShouldContain("exported");
    }

    [Fact]
    public async Task A_workbook_shows_what_looks_like_a_formula_as_text()
    {
        var mark = Mark();
        var account = await me.PostAsync("accounts?allowDuplicate=true", new
        {
            name = "=cmd|calc " + mark, source = mark, names = new Dictionary<string, string> { ["zh-Hant"] = "聯想香港有限公司" }, addresses = new[] { new { line = "1 Street" } },
        });
        account.Status.ShouldBe(HttpStatusCode.Created, account.Text);
        var list = await PreparedAsync(new { name = "Formula", definition = $"source eq \"{mark}\"" });

        var (_, file) = await ExportAsync(list.Id, new { format = "xlsx", locale = "zh-Hant" });
        using var workbook = SpreadsheetDocument.Open(new MemoryStream(file), false);
        var cells = workbook.WorkbookPart!.WorksheetParts.Single().Worksheet.Descendants<Cell>().Select(cell => cell.InnerText).ToList();
        cells.ShouldContain("公司");
        cells.ShouldContain("'=cmd|calc " + mark);
        cells.ShouldContain("聯想香港有限公司");
    }

    [Fact]
    public async Task Labels_print_Chinese_from_the_label_that_is_free()
    {
        var mark = Mark();
        for (var i = 0; i < 3; i++)
        {
            await me.PostAsync("accounts?allowDuplicate=true", new
            {
                name = $"{mark} {i}", source = mark, names = new Dictionary<string, string> { ["zh-Hant"] = "海港影音有限公司" },
                addresses = new[] { new { line = "鴻圖道 12 號", building = "海濱匯", district = "觀塘", city = "香港" } },
            });
        }
        var list = await PreparedAsync(new { name = "Labels", definition = $"source eq \"{mark}\"" });

        var (_, file) = await ExportAsync(list.Id, new { format = "labels", sheet = "L7160", startAt = 20, locale = "zh-Hant" });
        Encoding.Latin1.GetString(file, 0, 5).ShouldBe("%PDF-");
        Encoding.Latin1.GetString(file).ShouldContain("/Count 2\n", customMessage: "two labels on the rest of the first sheet, one on the next");
        "海港影音有限公司鴻圖道12號".Select(letter => letter.ToString()).Except(LettersIn(file)).ShouldBeEmpty();
        file.Length.ShouldBeLessThan(200_000, "only the glyphs on the page are in the file");
        if (Environment.GetEnvironmentVariable("KEEP_PDF") is { } keep) File.WriteAllBytes(keep, file);

        var preview = await me.GetAsync($"mailing-lists/{list.Id}/labels/preview?sheet=5160&startAt=30&locale=en");
        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        preview.ContentType.ShouldBe("application/pdf");
        (await me.PostAsync($"mailing-lists/{list.Id}/exports", new { format = "labels", sheet = "L7160", startAt = 22 })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await me.PostAsync($"mailing-lists/{list.Id}/exports", new { format = "labels", sheet = "L0000" })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_sheet_for_nobody_is_refused_and_nothing_is_made()
    {
        var list = await PreparedAsync(new { name = "Empty", definition = $"source eq \"{Mark()}\"" });
        var refused = await me.PostAsync($"mailing-lists/{list.Id}/exports", new { format = "labels", sheet = "L7160" });
        refused.Status.ShouldBe(HttpStatusCode.Conflict);
        refused.Code.ShouldBe("mailing.nobody");
        (await me.GetAsync($"mailing-lists/{list.Id}/labels/preview?sheet=L7160")).Code.ShouldBe("mailing.nobody");
        (await me.GetAsync($"mailing-lists/{list.Id}/exports")).Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Common_categories_are_criteria_of_one_click()
    {
        var mark = Mark();
        await me.PostAsync("accounts?allowDuplicate=true", new { name = $"{mark} Tagged", source = mark, tags = new[] { mark.ToLowerInvariant() } });
        var categories = await me.GetAsync("mailing-lists/categories?recordType=account");
        categories.Status.ShouldBe(HttpStatusCode.OK, categories.Text);
        var source = categories.Items.Single(c => c.GetProperty("field").GetString() == "source").GetProperty("values").EnumerateArray().First(v => v.GetProperty("name").GetString() == mark);
        source.GetProperty("count").GetInt32().ShouldBe(1);
        (await me.PostAsync("segments/preview", new { recordType = "account", definition = source.GetProperty("definition").GetString() }))["count"].GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_list_shows_and_gives_away_only_what_the_caller_may_see()
    {
        var mark = Mark();
        var mine = Ids.New();
        await AccountAsync(mark, "Mine", "1 Street", mine);
        await AccountAsync(mark, "Foreign", "2 Street", Ids.New());
        var list = await PreparedAsync(new { name = "Seen in part", definition = $"source eq \"{mark}\"" });
        var seller = app.As(new TestCaller
        {
            Id = mine, Grants = { ["accounts:read"] = Scope.Own, ["contacts:read"] = Scope.Own, ["mailing-lists:read"] = Scope.Everyone, ["mailing-lists:export"] = Scope.Everyone, ["jobs:read"] = Scope.Own },
        });
        (await seller.GetAsync($"mailing-lists/{list.Id}"))["included"].GetInt32().ShouldBe(1);
        (await seller.GetAsync($"mailing-lists/{list.Id}/recipients")).Items.Single().GetProperty("company").GetString().ShouldBe($"{mark} Mine");
        var (_, file) = await ExportAsync(list.Id, new { format = "csv" }, seller);
        Encoding.UTF8.GetString(file).ShouldNotContain("Foreign");
        (await app.With("mailing-lists:read").PostAsync($"mailing-lists/{list.Id}/exports", new { format = "csv" })).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_list_needs_a_segment_or_criteria_that_exist()
    {
        (await me.PostAsync("mailing-lists", new { name = "Nothing" })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await me.PostAsync("mailing-lists", new { name = "No such segment", segmentId = Ids.New() }))["errors"][0].GetProperty("pointer").GetString().ShouldBe("/segmentId");
        (await me.PostAsync("mailing-lists", new { name = "Bad criteria", definition = "colour eq 1" }))["errors"][0].GetProperty("pointer").GetString().ShouldBe("/definition");
    }

    private static string Mark() => "Mail" + Ids.New().ToString("N")[20..];

    private async Task<Guid> AccountAsync(string source, string name, string? line, Guid? ownerId = null)
    {
        var made = await me.PostAsync("accounts?allowDuplicate=true", new
        {
            name = $"{source} {name}", source, ownerId, addresses = line is null ? null : new[] { new { line, district = "Kwun Tong", city = "Hong Kong", country = "HK" } },
        });
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made.Id;
    }

    private async Task<Guid> ContactAsync(string source, string name, Guid account)
    {
        var made = await me.PostAsync("contacts?allowDuplicate=true", new { name = $"{source} {name}", accounts = new[] { new { accountId = account, isPrimary = true } } });
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return made.Id;
    }

    [Fact]
    public async Task A_list_that_stands_on_a_bought_one_is_written_to_as_far_as_those_terms_allow()
    {
        var mark = Mark();
        await AccountAsync(mark, "Bought", "1 Street");
        async Task<Guid> BoughtAsync(string[] uses, int? mostUses = null) => (await me.PostAsync("external-lists", new { name = mark, supplier = "List House", boughtOn = "2020-01-01", validFrom = "2020-01-01", uses, mostUses })).Id;
        object On(Guid externalListId) => new { name = "Letters", definition = $"source eq \"{mark}\"", externalListId };

        (await me.PostAsync("mailing-lists", On(await BoughtAsync(["callList"])))).Code.ShouldBe("external-list.use-not-allowed");
        (await me.PostAsync("mailing-lists", On(Ids.New()))).Status.ShouldBe(HttpStatusCode.BadRequest);
        var once = await BoughtAsync(["mailingList"], mostUses: 1);
        var list = await PreparedAsync(On(once));
        list["externalListId"].GetGuid().ShouldBe(once);
        await CrmApp.EventuallyAsync(() => me.GetAsync($"external-lists/{once}"), l => l["timesUsed"].GetInt32() == 1);
        (await me.PostAsync("mailing-lists", On(once))).Code.ShouldBe("external-list.used-up");
        // The same use again is no second one.
        (await me.PatchAsync($"mailing-lists/{list.Id}", new { name = "Letters of spring" }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        await CrmApp.EventuallyAsync(() => me.GetAsync($"mailing-lists/{list.Id}"), l => !l["preparing"].GetBoolean());
        await ExportAsync(list.Id, new { format = "csv" });

        (await me.PatchAsync($"external-lists/{once}", new { validUntil = "2020-12-31" }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        (await me.PostAsync($"mailing-lists/{list.Id}/exports", new { format = "csv" })).Code.ShouldBe("external-list.expired");
    }

    private async Task WithdrawAsync(Guid contact)
    {
        var said = await me.PostAsync($"contacts/{contact}/consents", new { granted = false, channel = "post", evidence = "Said so on the telephone" });
        ((int)said.Status).ShouldBeLessThan(300, said.Text);
    }

    private async Task<ApiResponse> PreparedAsync(object list)
    {
        var made = await me.PostAsync("mailing-lists", list);
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);
        return await CrmApp.EventuallyAsync(() => me.GetAsync($"mailing-lists/{made.Id}"), l => !l["preparing"].GetBoolean() && l["preparedAt"].ValueKind == System.Text.Json.JsonValueKind.String);
    }

    private async Task<(System.Text.Json.JsonElement Export, byte[] File)> ExportAsync(Guid list, object request, ApiClient? caller = null)
    {
        var by = caller ?? me;
        var started = await by.PostAsync($"mailing-lists/{list}/exports", request);
        started.Status.ShouldBe(HttpStatusCode.Accepted, started.Text);
        var exports = await CrmApp.EventuallyAsync(() => by.GetAsync($"mailing-lists/{list}/exports"), e => e.Items[0].GetProperty("state").GetString() is "succeeded" or "failed");
        exports.Items[0].GetProperty("downloadable").GetBoolean().ShouldBeTrue(exports.Text);
        return (exports.Items[0], await by.Http.GetByteArrayAsync($"/api/v1/mailing-lists/{list}/exports/{started.Id}/file"));
    }

    /// <summary>The characters that viewers find and copy in a PDF, by its fonts' tables.</summary>
    private static HashSet<string> LettersIn(byte[] pdf)
    {
        var letters = new HashSet<string>();
        foreach (Match match in StreamStart().Matches(Encoding.Latin1.GetString(pdf)))
        {
            using var zip = new ZLibStream(new MemoryStream(pdf, match.Index + match.Length, int.Parse(match.Groups["length"].Value, System.Globalization.CultureInfo.InvariantCulture)), CompressionMode.Decompress);
            using var text = new StreamReader(zip, Encoding.Latin1);
            foreach (Match line in MapLine().Matches(text.ReadToEnd()))
            {
                var (first, last) = (Hex(line, "first"), line.Groups["last"].Success ? Hex(line, "last") : Hex(line, "first"));
                // 音 and the radical ⾳ are one glyph, and the table may name either.
                for (var i = 0; i <= last - first; i++)
                    letters.Add(char.ConvertFromUtf32(Hex(line, "text") + i).Normalize(NormalizationForm.FormKC));
            }
        }

        return letters;

        static int Hex(Match line, string group) => Convert.ToInt32(line.Groups[group].Value, 16);
    }

    [GeneratedRegex(@"/Filter /FlateDecode\n/Length (?<length>\d+)>> stream\n", RegexOptions.ExplicitCapture)]
    private static partial Regex StreamStart();

    [GeneratedRegex("^<(?<first>[0-9A-F]{2})> (<(?<last>[0-9A-F]{2})> )?<(?<text>[0-9A-F]{4})>$", RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex MapLine();
}
