using System.Net;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Duplicates;

public sealed class DuplicateEntryTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Theory]
    [InlineData("GIANT CO., LTD.", "Giant Co Ltd", "same")]
    [InlineData("聯想（香港）有限公司", "联想(香港)有限公司", "same")]
    [InlineData("Han's Laser", "Hans Laser", "likely")]
    [InlineData("MST CO.,LTD.", "MST Corporation", "possible")]
    [InlineData("Blue Harbour Robotics Ltd", "Blue Harbour Robodics Ltd", "likely")]
    public async Task Entering_what_may_exist_is_answered_with_the_candidates(string known, string entered, string verdict)
    {
        var first = await app.Administrator.PostAsync("accounts", new { name = known });
        first.Status.ShouldBe(HttpStatusCode.Created, first.Text);

        var refused = await app.Administrator.PostAsync("accounts", new { name = entered });
        refused.Status.ShouldBe(HttpStatusCode.Conflict, refused.Text);
        refused.Code.ShouldBe("account.duplicate");
        var candidate = refused["candidates"][0];
        candidate.GetProperty("id").GetGuid().ShouldBe(first.Id);
        candidate.GetProperty("verdict").GetString().ShouldBe(verdict);
        candidate.GetProperty("number").GetString().ShouldBe(first["number"].GetString());
        candidate.GetProperty("rules").GetArrayLength().ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("Samsung", "Samsung India")]
    [InlineData("Samsung Electronics Ltd", "Samsung SDI Ltd")]
    public async Task A_sister_company_is_entered_without_ado(string known, string entered)
    {
        (await app.Administrator.PostAsync("accounts", new { name = known })).Status.ShouldBe(HttpStatusCode.Created);
        (await app.Administrator.PostAsync("accounts", new { name = entered })).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task It_is_another_company_is_remembered()
    {
        var first = await app.Administrator.PostAsync("accounts", new { name = "Kowloon Stage Lighting Ltd" });
        var second = await app.Administrator.PostAsync("accounts", new { name = "Kowloon Stage Lighting Ltd", confirmedNotDuplicateOf = new[] { first.Id } });
        second.Status.ShouldBe(HttpStatusCode.Created, second.Text);

        var check = await app.Administrator.PostAsync("accounts/check-duplicates", new { id = second.Id, name = "Kowloon Stage Lighting Ltd" });
        check["candidates"].GetArrayLength().ShouldBe(0);
        (await app.Administrator.PostAsync("accounts/check-duplicates", new { name = "Kowloon Stage Lighting Ltd" }))["candidates"].GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task A_phone_or_a_web_domain_in_common_is_shown_while_typing()
    {
        await app.Administrator.PostAsync("accounts", new { name = "Wan Chai Audio", website = "https://www.wanchai-audio.com.hk", phones = new[] { new { number = "2511 2222" } } });
        var byDomain = await app.Administrator.PostAsync("accounts/check-duplicates", new { name = "灣仔音響", emails = new[] { "sales@wanchai-audio.com.hk" } });
        byDomain["candidates"][0].GetProperty("rules")[0].GetProperty("rule").GetString().ShouldBe("domainEqual");
        var byPhone = await app.Administrator.PostAsync("accounts/check-duplicates", new { name = "灣仔音響", phones = new[] { "25112222", "not a phone" } });
        byPhone["candidates"][0].GetProperty("rules")[0].GetProperty("rule").GetString().ShouldBe("phoneEqual");
    }

    [Fact]
    public async Task A_colleague_s_account_is_counted_but_not_shown()
    {
        await app.Administrator.PostAsync("accounts", new { name = "Secret Garden Displays", ownerId = Ids.New(), teamId = Ids.New() });
        var rep = app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Own, ["accounts:create"] = Scope.Own } });
        var refused = await rep.PostAsync("accounts", new { name = "Secret Garden Displays" });
        refused.Status.ShouldBe(HttpStatusCode.Conflict, refused.Text);
        refused["candidates"].GetArrayLength().ShouldBe(0);
        refused["hidden"].GetInt32().ShouldBe(1);
        (await rep.PostAsync("accounts?allowDuplicate=true", new { name = "Secret Garden Displays" })).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_person_known_by_mail_address_is_not_entered_twice()
    {
        (await app.Administrator.PostAsync("contacts", new { name = "Chan Tai Man", emails = new[] { new { address = "tm.chan@acme.com.hk" } } })).Status.ShouldBe(HttpStatusCode.Created);
        var refused = await app.Administrator.PostAsync("contacts", new { name = "Tai-man CHAN", emails = new[] { new { address = "TM.Chan@acme.com.hk" } } });
        refused.Status.ShouldBe(HttpStatusCode.Conflict, refused.Text);
        refused.Code.ShouldBe("contact.duplicate");
        refused["candidates"][0].GetProperty("verdict").GetString().ShouldBe("same");
    }
}
