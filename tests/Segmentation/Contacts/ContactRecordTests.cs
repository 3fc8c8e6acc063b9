using System.Net;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Contacts;

public sealed class ContactRecordTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_contact_speaks_for_several_accounts()
    {
        var (one, two) = (await AccountAsync("Harbour One"), await AccountAsync("Harbour Two"));
        var created = await app.Administrator.PostAsync("contacts", new
        {
            name = "Wong Ka Yan",
            names = new Dictionary<string, string> { ["zh-Hant"] = "黃嘉欣" },
            jobTitle = "IT Manager",
            language = "zh-Hant",
            accounts = new object[] { new { accountId = one, role = "decision maker", isPrimary = true }, new { accountId = two, isPrimary = false } },
            phones = new[] { new { number = "9123 4567", label = "mobile" } },
            emails = new[] { new { address = "kayan@harbour.com.hk" } },
            doNotCall = true,
        });
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
        created["phones"][0].GetProperty("display").GetString().ShouldBe("+852 9123 4567");

        var read = await app.Administrator.GetAsync($"contacts/{created.Id}");
        read["accounts"][0].GetProperty("accountName").GetString().ShouldBe("Harbour One");
        read["accounts"][0].GetProperty("role").GetString().ShouldBe("decision maker");
        read["doNotCall"].GetBoolean().ShouldBeTrue();

        foreach (var filter in new[] { $"accountId eq \"{two}\"", $"accounts[id eq \"{one}\" and isPrimary eq true]", "phone eq \"91234567\"", "name sw \"wong\"" })
        {
            var list = await app.Administrator.GetAsync("contacts?filter=" + Uri.EscapeDataString(filter));
            list.Status.ShouldBe(HttpStatusCode.OK, list.Text);
            list.Items.Count.ShouldBe(1, filter);
            list.Items[0].GetProperty("accounts")[1].GetProperty("accountName").GetString().ShouldBe("Harbour Two");
        }
    }

    [Fact]
    public async Task An_account_has_one_primary_contact()
    {
        var account = await AccountAsync("Primary Works");
        var first = await ContactAsync("First Person", account, primary: true);
        var second = await ContactAsync("Second Human", account, primary: true);
        (await app.Administrator.GetAsync($"contacts/{first.Id}"))["accounts"][0].GetProperty("isPrimary").GetBoolean().ShouldBeFalse();
        (await app.Administrator.GetAsync($"contacts/{second.Id}"))["accounts"][0].GetProperty("isPrimary").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_patch_of_the_links_and_the_bin_work_as_for_accounts()
    {
        var (one, two) = (await AccountAsync("Leaving Ltd Works"), await AccountAsync("Joining Works"));
        var contact = await ContactAsync("Job Changer", one, primary: false);
        var moved = await app.Administrator.PatchAsync($"contacts/{contact.Id}", new { accounts = new[] { new { accountId = two, isPrimary = false } } }, contact.ETag);
        moved.Status.ShouldBe(HttpStatusCode.OK, moved.Text);
        moved["accounts"][0].GetProperty("accountName").GetString().ShouldBe("Joining Works");
        (await app.Administrator.GetAsync("contacts?filter=" + Uri.EscapeDataString($"accountId eq \"{one}\""))).Items.ShouldBeEmpty();

        (await app.Administrator.DeleteAsync($"contacts/{contact.Id}", moved.ETag)).Status.ShouldBe(HttpStatusCode.NoContent);
        (await app.Administrator.GetAsync($"contacts/{contact.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Administrator.PostAsync($"contacts/{contact.Id}/restore")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_contact_cannot_be_linked_to_an_account_that_the_caller_may_not_see()
    {
        var account = await app.Administrator.PostAsync("accounts", new { name = "Walled Garden Works", ownerId = Ids.New(), teamId = Ids.New() });
        var rep = app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Own, ["contacts:create"] = Scope.Own, ["contacts:read"] = Scope.Own } });
        var refused = await rep.PostAsync("contacts", new { name = "Spy Person", accounts = new[] { new { accountId = account.Id, isPrimary = false } } });
        refused.Status.ShouldBe(HttpStatusCode.BadRequest, refused.Text);
        refused["errors"][0].GetProperty("pointer").GetString().ShouldBe("/accounts/0/accountId");
    }

    private async Task<Guid> AccountAsync(string name) => (await app.Administrator.PostAsync("accounts", new { name })).Id;

    private async Task<ApiResponse> ContactAsync(string name, Guid account, bool primary)
    {
        var created = await app.Administrator.PostAsync("contacts", new { name, accounts = new[] { new { accountId = account, isPrimary = primary } } });
        created.Status.ShouldBe(HttpStatusCode.Created, created.Text);
        return created;
    }
}
