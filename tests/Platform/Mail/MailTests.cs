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
    public async Task Whoever_may_only_read_the_mail_log_does_not_see_links_that_set_passwords()
    {
        var administrator = await app.AdministratorAsync();
        await administrator.AddAsync("target@example.hk");
        await app.Open().PostAsync("public/password-reset", new { email = "target@example.hk" });
        (await administrator.MailToAsync("target@example.hk", "password")).GetProperty("text").GetString()!.ShouldContain("token=C");

        var seen = (await app.With("mail:read").GetAsync("mail-log?filter=to eq \"target@example.hk\"")).Items.Single();

        seen.GetProperty("text").GetString()!.ShouldContain("token=…");
    }

    private static async Task RequestAsync(CrmApp app, string to)
    {
        await using var scope = app.OpenScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        db.Publish(Ids.New(), new MailRequested(to, "mail.password-reset", new Dictionary<string, string> { ["name"] = "Reader", ["link"] = "https://example.hk/x" }, "en"));
        await db.SaveChangesAsync();
    }
}
