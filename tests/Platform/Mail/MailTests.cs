using Crm.Platform.Contracts;
using Crm.Shared.Domain;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Tests.Mail;

public sealed class MailTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Without_a_mail_server_mails_are_kept_where_the_administrator_reads_them()
    {
        var administrator = await app.AdministratorAsync();
        await RequestAsync(app, "reader@example.hk");

        var mail = await CrmApp.EventuallyAsync(
            async () => (await administrator.GetAsync("mail-log?filter=to eq \"reader@example.hk\"")).Items,
            mails => mails.Count == 1 && mails[0].GetProperty("state").GetString() == "kept");

        mail[0].GetProperty("subject").GetString().ShouldBe("Set a new password");
        mail[0].GetProperty("text").GetString()!.ShouldContain("https://example.hk/x");
        (await app.With("users:list").GetAsync("mail-log")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task With_a_mail_server_mails_are_sent_and_tried_again_when_it_refuses()
    {
        await using var server = new FakeMailServer { Refusals = 1 };
        await using var fresh = new CrmApp();
        await fresh.InitializeAsync();
        fresh.Settings["Crm:Mail:Host"] = "127.0.0.1";
        fresh.Settings["Crm:Mail:Port"] = server.Port.ToString();
        fresh.Settings["Crm:Mail:From"] = "crm@example.hk";
        fresh.Settings["Crm:Mail:Security"] = "None";
        var administrator = await fresh.AdministratorAsync();
        await RequestAsync(fresh, "sent@example.hk");
        await CrmApp.EventuallyAsync(async () => (await administrator.GetAsync("mail-log")).Items, mails => mails.Count == 1 && mails[0].GetProperty("attempts").GetInt32() == 1
            && mails[0].GetProperty("error").ValueKind == System.Text.Json.JsonValueKind.String);
        server.Mails.ShouldBeEmpty();

        fresh.Clock.Advance(TimeSpan.FromSeconds(30));

        var log = await CrmApp.EventuallyAsync(async () => (await administrator.GetAsync("mail-log")).Items, mails => mails[0].GetProperty("state").GetString() == "sent");
        log[0].GetProperty("attempts").GetInt32().ShouldBe(2);
        var mail = server.Mails.ShouldHaveSingleItem();
        mail.ShouldContain("To: sent@example.hk", Case.Insensitive);
        mail.ShouldContain("From: crm@example.hk", Case.Insensitive);
    }

    [Fact]
    public async Task A_line_break_in_a_fact_does_not_begin_a_header()
    {
        var administrator = await app.AdministratorAsync();
        await using (var scope = app.OpenScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
            db.Publish(Ids.New(), new MailRequested("forged@example.hk", "mail.invitation",
                new Dictionary<string, string> { ["by"] = "Eve\r\nBcc: all@example.hk", ["name"] = "X", ["days"] = "7", ["link"] = "https://example.hk" }, "en"));
            await db.SaveChangesAsync();
        }

        var mails = await CrmApp.EventuallyAsync(async () => (await administrator.GetAsync("mail-log?filter=to eq \"forged@example.hk\"")).Items, found => found.Count == 1);
        mails[0].GetProperty("subject").GetString()!.ShouldNotContain("\n");
        mails[0].GetProperty("subject").GetString()!.ShouldNotContain("\r");
    }

    [Fact]
    public async Task A_link_that_sets_a_password_is_shown_to_the_administrator_who_asks_for_it_and_that_is_noted()
    {
        var administrator = await app.AdministratorAsync();
        await administrator.AddAsync("target@example.hk");
        await app.Open().PostAsync("public/password-reset", new { email = "target@example.hk" });
        var mails = await CrmApp.EventuallyAsync(async () => (await administrator.GetAsync("mail-log?filter=to eq \"target@example.hk\"")).Items, found => found.Count == 1);
        var id = mails[0].GetProperty("id").GetGuid();

        mails[0].GetProperty("text").GetString()!.ShouldContain("token=…");
        mails[0].GetProperty("linkHidden").GetBoolean().ShouldBeTrue();
        (await app.With("mail:read").PostAsync($"mail-log/{id}/show-link")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await administrator.GetAsync($"audit?recordType=mail&recordId={id}")).Items.ShouldBeEmpty();

        (await administrator.PostAsync($"mail-log/{id}/show-link"))["text"].GetString()!.ShouldContain("token=C");

        var entry = (await administrator.GetAsync($"audit?recordType=mail&recordId={id}")).Items.ShouldHaveSingleItem();
        entry.GetProperty("action").GetString().ShouldBe("link-shown");
        entry.GetProperty("recordLabel").GetString().ShouldBe("target@example.hk");
    }

    private static async Task RequestAsync(CrmApp app, string to)
    {
        await using var scope = app.OpenScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        db.Publish(Ids.New(), new MailRequested(to, "mail.password-reset", new Dictionary<string, string> { ["name"] = "Reader", ["link"] = "https://example.hk/x" }, "en"));
        await db.SaveChangesAsync();
    }
}
