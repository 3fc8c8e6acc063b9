using System.Net;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.Import;
using Crm.Segmentation.Membership;
using Crm.Segmentation.Privacy;
using Crm.Segmentation.Tests.Import;
using Crm.Shared.Text;
using Crm.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Privacy;

public sealed class PrivacyTests(CrmApp app) : IClassFixture<CrmApp>
{
    private const string Name = "Erica Wong-Eraser", Email = "erica@erase.example", Phone = "+85262345678";

    private ApiClient Admin => app.Administrator;

    [Theory]
    [InlineData("pdpo", "2026-12-11T02:00:00Z")]
    [InlineData("gdpr", "2026-12-01T02:00:00Z")]
    public async Task A_request_is_due_by_its_law_and_goes_from_hand_to_done(string law, string due)
    {
        var request = await Admin.PostAsync("privacy-requests", new { kind = "access", law, requester = "Mr Ho", replyTo = "ho@example.com", receivedAt = "2026-11-01T02:00:00Z" });
        request.Status.ShouldBe(HttpStatusCode.Created, request.Text);
        request["dueAt"].GetString().ShouldBe(due);
        request["number"].GetString()!.ShouldStartWith("PR-");
        var taken = await Admin.PostAsync($"privacy-requests/{request.Id}/take-on", null, ("If-Match", request.ETag!));
        taken["state"].GetString().ShouldBe("inProgress");
        var closed = await Admin.PostAsync($"privacy-requests/{request.Id}/close", new { outcome = "Sent by courier" }, ("If-Match", taken.ETag!));
        closed["state"].GetString().ShouldBe("done");
        (await Admin.PostAsync($"privacy-requests/{request.Id}/close", new { outcome = "Again" }, ("If-Match", closed.ETag!))).Code.ShouldBe("privacy.closed");
        (await Admin.PostAsync($"privacy-requests/{request.Id}/erase", null, ("If-Match", closed.ETag!))).Code.ShouldBe("privacy.closed");
    }

    [Fact]
    public async Task An_access_request_shows_what_every_module_holds_and_nobody_without_the_right_sees_it()
    {
        var contact = await ContactAsync("Ann Access", "ann@access.example", "+85262340001");
        await Admin.PostAsync($"contacts/{contact}/timeline", new { kind = "call", text = "Asked <b>twice</b>" });
        await Admin.PostAsync("leads", new { companyName = "Access Ltd", personName = "Ann Access", email = "ann@access.example", message = "Two rooms" });
        var request = await RequestAsync("access", contact);

        foreach (var path in new[] { "export", "export/page" })
            (await app.With("privacy-requests:read", "contacts:read", "privacy-requests:update").GetAsync($"privacy-requests/{request.Id}/{path}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        var export = await Admin.GetAsync($"privacy-requests/{request.Id}/export");
        export.Status.ShouldBe(HttpStatusCode.OK, export.Text);
        export["sections"].EnumerateArray().Select(s => s.GetProperty("code").GetString()).ShouldBe(
            ["privacy.section.contact", "privacy.section.timeline", "privacy.section.leads", "privacy.section.enquiries", "privacy.section.notes"], ignoreOrder: true);
        var page = await Admin.GetAsync($"privacy-requests/{request.Id}/export/page", ("Accept-Language", "zh-Hant"));
        page.Text.ShouldContain("Asked &lt;b&gt;twice&lt;/b&gt;");
        page.Text.ShouldContain("你作為聯絡人的資料");
        (await Admin.GetAsync("audit?recordType=privacy-request&action=exported")).Items.Count.ShouldBeGreaterThanOrEqualTo(2);
    }

    [Fact]
    public async Task Erasure_takes_the_person_out_of_every_module_and_leaves_the_figures()
    {
        var account = await Admin.PostAsync("accounts", new { name = "Erasure Hall" });
        var contact = await ContactAsync(Name, Email, Phone, new[] { new { accountId = account.Id } });
        await Admin.PostAsync($"contacts/{contact}/timeline", new { kind = "call", text = $"{Name} wants a projector" });
        await Admin.PostAsync($"contacts/{contact}/consents", new { granted = true, channel = "email", purpose = "marketing", evidence = $"{Name} signed" });
        await CallAsync(contact, $"{Name} is to be called again");
        await Admin.PostAsync("suppressions", new { addresses = new[] { Phone }, reason = "complaint", note = $"{Name} was angry", channel = "phone" });
        await MembershipAsync(Name, Email, Phone);
        var lead = await Admin.PostAsync("leads", new { companyName = "Erasure Ltd", personName = Name, email = Email, phone = Phone, message = $"{Name} asks" });
        var request = await RequestAsync("erasure", contact, Name);
        (await app.With("privacy-requests:read", "privacy-requests:update", "privacy-requests:export", "contacts:delete").PostAsync($"privacy-requests/{request.Id}/erase", null, ("If-Match", "*")))
            .Status.ShouldBe(HttpStatusCode.Forbidden);
        (await Admin.PostAsync($"privacy-requests/{request.Id}/erase")).Status.ShouldBe((HttpStatusCode)428);

        var erased = await Admin.PostAsync($"privacy-requests/{request.Id}/erase", null, ("If-Match", request.ETag!));
        erased.Status.ShouldBe(HttpStatusCode.OK, erased.Text);
        var list = await CrmApp.EventuallyAsync(() => Admin.GetAsync("erasures"), l => l.Items.Single(i => i.GetProperty("id").GetGuid() == erased.Id).GetProperty("parts").EnumerateArray().Any(p => p.GetProperty("code").GetString() == "privacy.part.leads"));
        list.Text.ShouldNotContain("Erica");
        (await Admin.GetAsync($"contacts/{contact}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Admin.PostAsync($"contacts/{contact}/restore")).Code.ShouldBe("contact.erased");
        (await Admin.GetAsync("search?q=erica")).Text.ShouldNotContain("Eraser");
        var timeline = await Admin.GetAsync($"accounts/{account.Id}/timeline");
        timeline.Items.ShouldContain(i => i.GetProperty("kind").GetString() == "call", "that there was a call stays");
        (await Admin.GetAsync($"leads/{lead.Id}"))["companyName"].GetString().ShouldBe("Erasure Ltd");

        (await Admin.GetAsync("members")).Text.ShouldNotContain("Erica");
        list.Items.SelectMany(i => i.GetProperty("parts").EnumerateArray()).Single(p => p.GetProperty("code").GetString() == "privacy.part.membership").GetProperty("count").GetInt32().ShouldBe(1);

        // Wherever a module keeps anything, nothing of the person is left.
        var kept = await EveryTextAsync();
        kept.Count.ShouldBeGreaterThan(50);
        foreach (var trace in new[] { "Erica", Email, Phone, "62345678" })
            kept.Where(k => k.Text.Contains(trace, StringComparison.OrdinalIgnoreCase)).Select(k => $"{k.Table}: {k.Text}").ShouldBeEmpty(trace);

        await using var scope = app.OpenScope();
        var verdicts = await scope.ServiceProvider.GetRequiredService<IConsentDirectory>().CheckAddressesAsync([Email, Phone], ConsentChannel.Email, ConsentPurpose.Marketing, CancellationToken.None);
        verdicts[Email].Reason.ShouldBe(ConsentReasons.Suppressed, "known again by its hash");
    }

    [Fact]
    public async Task While_a_list_is_being_imported_nobody_is_erased()
    {
        var contact = await ContactAsync("Ivan Importing", "ivan@importing.example", "+85262340009");
        var request = await RequestAsync("erasure", contact);
        Guid import;
        await using (var scope = app.OpenScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<SegmentationDbContext>();
            var uploaded = await Admin.PostAsync("imports", new MultipartFormDataContent { { new StringContent("Name\nSomebody"), "file", "list.csv" }, { new StringContent("contact"), "recordType" }, { new StringContent("Fair"), "source" }, { new StringContent("exhibitorList"), "sourceKind" } });
            uploaded.Status.ShouldBe(HttpStatusCode.Created, uploaded.Text);
            import = uploaded.Id;
            await db.Set<ListImport>().IgnoreQueryFilters().Where(i => i.Id == import).ExecuteUpdateAsync(s => s.SetProperty(i => i.Status, ImportStatus.Running));
        }

        (await Admin.PostAsync($"privacy-requests/{request.Id}/erase", null, ("If-Match", "*"))).Code.ShouldBe("privacy.import-running");
        (await Admin.GetAsync($"contacts/{contact}"))["name"].GetString().ShouldBe("Ivan Importing");
        await using (var scope = app.OpenScope())
            await scope.ServiceProvider.GetRequiredService<SegmentationDbContext>().Set<ListImport>().IgnoreQueryFilters().Where(i => i.Id == import).ExecuteUpdateAsync(s => s.SetProperty(i => i.Status, ImportStatus.Uploaded));
        (await Admin.PostAsync($"privacy-requests/{request.Id}/erase", null, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.OK);
        (await Admin.PostAsync($"privacy-requests/{(await RequestAsync("access", null)).Id}/erase", null, ("If-Match", "*"))).Code.ShouldBe("privacy.no-erasure-request");
    }

    [Fact]
    public async Task A_list_that_waits_forgets_who_is_erased_and_never_brings_them_back()
    {
        const string csv = "name,email,phone\nWanda Waiting,wanda@waiting.example,6234 0021\nRemy Remaining,remy@waiting.example,6234 0022\n";
        var lists = new ImportClient(Admin);
        var reviewed = await lists.MappedAsync(csv, "contact", "Waiting for review");
        await reviewed.CheckAsync();
        var readAgain = await lists.MappedAsync(csv, "contact", "Read again");
        var contact = await ContactAsync("Wanda Waiting", "wanda@waiting.example", "+85262340021");
        var request = await RequestAsync("erasure", contact);
        (await Admin.PostAsync($"privacy-requests/{request.Id}/erase", null, ("If-Match", "*"))).Status.ShouldBe(HttpStatusCode.OK);
        (await Admin.GetAsync($"imports/{reviewed.Id}/rows")).Text.ShouldNotContain("wanda", Case.Insensitive);

        // The file has her in it still.
        var again = await readAgain.ReadAsAsync(new { encoding = "utf-8" });
        again.Status.ShouldBe(HttpStatusCode.OK, again.Text);
        (await Admin.GetAsync($"imports/{readAgain.Id}/rows")).Text.ShouldContain("Wanda");
        (await readAgain.MapAsync(new { columns = new { name = "name", email = "email", phone = "phone" } })).Status.ShouldBe(HttpStatusCode.OK);
        foreach (var list in new[] { reviewed, readAgain })
        {
            await list.RunAsync();
            var rows = await Admin.GetAsync($"imports/{list.Id}/rows?sort=number");
            rows.Text.ShouldNotContain("wanda", Case.Insensitive);
            rows.Items[0].GetProperty("reasons")[0].GetProperty("code").GetString().ShouldBe("import.person-erased");
        }

        (await Admin.GetAsync("contacts?filter=" + Uri.EscapeDataString("name co \"wanda\""))).Items.ShouldBeEmpty();
        (await Admin.GetAsync("contacts?filter=" + Uri.EscapeDataString("name co \"remy\""))).Items.Count.ShouldBe(1);

        var later = await lists.MappedAsync(csv, "contact", "Came later");
        await later.RunAsync();
        (await Admin.GetAsync("contacts?filter=" + Uri.EscapeDataString("name co \"wanda\""))).Items.Count.ShouldBe(1, "a new list tells of somebody anew");
    }

    /// <summary>Every text column of every table of every module.</summary>
    private async Task<List<(string Table, string Text)>> EveryTextAsync()
    {
        var texts = new List<(string, string)>();
        await using var scope = app.OpenScope();
        foreach (var module in app.Services.GetServices<Crm.Shared.Data.ModuleContext>())
        {
            var db = module.Open(scope.ServiceProvider);
            // Answers kept for repeated requests go after a day.
            foreach (var table in db.Model.GetEntityTypes().Where(e => e.GetTableName() is { } name && !name.Contains("kept_answers", StringComparison.Ordinal)))
            {
                var name = (table.GetSchema() is { } schema ? $"\"{schema}\"." : "") + $"\"{table.GetTableName()}\"";
                foreach (var column in table.GetProperties().Where(p => (p.GetProviderClrType() ?? p.ClrType) == typeof(string) || p.GetValueConverter()?.ProviderClrType == typeof(string)))
                {
                    var statement = $"SELECT \"{column.GetColumnName()}\" AS \"Value\" FROM {name} WHERE \"{column.GetColumnName()}\" IS NOT NULL";
                    texts.AddRange((await db.Database.SqlQueryRaw<string>(statement).ToListAsync()).Select(text => (name + "." + column.GetColumnName(), text)));
                }
            }
        }

        return texts;
    }

    private async Task<Guid> ContactAsync(string name, string email, string phone, object? accounts = null)
    {
        var contact = await Admin.PostAsync("contacts?allowDuplicate=true", new { name, emails = new[] { new { address = email } }, phones = new[] { new { number = phone } }, accounts = accounts ?? Array.Empty<object>() });
        contact.Status.ShouldBe(HttpStatusCode.Created, contact.Text);
        return contact.Id;
    }

    private async Task CallAsync(Guid contact, string note)
    {
        var agent = Admin;
        var list = await agent.PostAsync("call-lists", new { name = "Hall projectors" });
        await agent.PostAsync($"call-lists/{list.Id}/people", new { recordType = "contact", ids = new[] { contact } });
        var call = await agent.PostAsync($"call-lists/{list.Id}/next");
        var noted = await agent.PostAsync($"calls/{call.Id}/outcome", new { outcome = "call-back", callBackAt = app.Clock.GetUtcNow().UtcDateTime.AddDays(2), note });
        noted.Status.ShouldBe(HttpStatusCode.OK, noted.Text);
    }

    private async Task MembershipAsync(string name, string email, string phone)
    {
        await using var scope = app.OpenScope();
        var db = scope.ServiceProvider.GetRequiredService<SegmentationDbContext>();
        var (word, now) = (LocalizedText.Same("Join"), app.Clock.GetUtcNow().UtcDateTime);
        var form = MembershipForm.Create("erasure", new MembershipDesign("Erasure", word, word, word, [new MembershipField("name", MembershipFieldKind.Text, word, Required: true)], [], false, "gold", 12, null, null, true), now, null);
        db.Add(form);
        await db.SaveChangesAsync();
        var member = Member.Register(email, form, new Dictionary<string, string> { ["name"] = name, ["phone"] = phone }, [], "en", now);
        member.Confirm("hash");
        db.Add(member);
        await scope.ServiceProvider.GetRequiredService<MemberAdmission>().AdmitAsync(member, CancellationToken.None);
        await db.SaveChangesAsync();
    }

    private async Task<ApiResponse> RequestAsync(string kind, Guid? contactId, string requester = "The person")
    {
        var request = await Admin.PostAsync("privacy-requests", new { kind, requester, replyTo = "somebody@example.com", contactId });
        request.Status.ShouldBe(HttpStatusCode.Created, request.Text);
        return request;
    }
}
