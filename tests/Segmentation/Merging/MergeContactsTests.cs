using System.Net;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Merging;

public sealed class MergeContactsTests(CrmApp app) : IClassFixture<CrmApp>
{
    private ApiClient Api => app.Administrator;

    [Fact]
    public async Task Two_contacts_become_one_with_all_accounts_and_every_wish_not_to_be_disturbed_and_two_again()
    {
        var (hotel, school) = (await Api.AccountAsync("Person Hotel"), await Api.AccountAsync("Person School"));
        var survivor = await Api.ContactAsync("Chan Tai Man", new { jobTitle = "Manager", accounts = new[] { new { accountId = hotel.Id, role = (string?)null, isPrimary = false } } });
        var other = await Api.ContactAsync("Tai-man CHAN", new
        {
            doNotCall = true, department = "Purchasing", emails = new[] { new { address = "tm@person.example.hk" } },
            accounts = new[] { new { accountId = hotel.Id, role = "buyer", isPrimary = true }, new { accountId = school.Id, role = "alumnus", isPrimary = false } },
        });
        var opportunity = await Api.PostAsync("opportunities", new { name = "Person panels", accountId = hotel.Id, contactId = other.Id });
        opportunity.Status.ShouldBe(HttpStatusCode.Created, opportunity.Text);
        var before = (await Api.SaysAsync($"contacts/{survivor.Id}"), await Api.SaysAsync($"contacts/{other.Id}"));

        var preview = await Api.PostAsync($"contacts/{survivor.Id}/merge/preview", new { others = new[] { other.Id } });
        preview["moves"].Values("kind").ShouldContain("opportunities");
        preview["result"].GetProperty("doNotCall").GetBoolean().ShouldBeTrue();

        var merge = await Api.MergeAsync("contacts", survivor.Id, other.Id);
        var united = await Api.GetAsync($"contacts/{survivor.Id}");
        united["doNotCall"].GetBoolean().ShouldBeTrue();
        united["department"].GetString().ShouldBe("Purchasing");
        united["accounts"].EnumerateArray().Select(a => (a.GetProperty("accountName").GetString(), a.GetProperty("role").GetString(), a.GetProperty("isPrimary").GetBoolean()))
            .ShouldBe([("Person Hotel", "buyer", true), ("Person School", "alumnus", false)]);
        (await Api.GetAsync($"contacts/{other.Id}")).Headers["Location"].ShouldBe($"/api/v1/contacts/{survivor.Id}");
        await CrmApp.EventuallyAsync(() => Api.GetAsync($"opportunities/{opportunity.Id}"), o => o["contactId"].GetGuid() == survivor.Id);
        (await Api.TryMergeAsync("contacts", survivor.Id, new { others = new[] { hotel.Id } })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await Api.TryMergeAsync("contacts", survivor.Id, new { others = new[] { other.Id }, fields = new { doNotCall = survivor.Id } })).Code.ShouldBe("record.merged");

        await Api.UndoAsync(merge);
        (await Api.SaysAsync($"contacts/{survivor.Id}"), await Api.SaysAsync($"contacts/{other.Id}")).ShouldBe(before);
        await CrmApp.EventuallyAsync(() => Api.GetAsync($"opportunities/{opportunity.Id}"), o => o["contactId"].GetGuid() == other.Id);
        (await Api.TryMergeAsync("contacts", survivor.Id, new { others = new[] { other.Id }, fields = new { doNotCall = survivor.Id } })).Code.ShouldBe("merge.unknown-field");
    }

    [Fact]
    public async Task People_who_were_moved_with_their_account_and_merged_in_between_go_back_where_they_belong()
    {
        var (survivor, other) = (await Api.AccountAsync("Between Ltd"), await Api.AccountAsync("Between Limited"));
        var first = await Api.ContactAsync("Dora Lee", new { accounts = new[] { new { accountId = other.Id, role = "buyer" } } });
        var second = await Api.ContactAsync("Dora Li", new { accounts = new[] { new { accountId = other.Id, role = "boss" } } });
        var people = await Api.MergeAsync("contacts", first.Id, second.Id);
        var accounts = await Api.MergeAsync("accounts", survivor.Id, other.Id);

        await Api.UndoAsync(people);
        (await Api.GetAsync($"contacts/{second.Id}"))["accounts"][0].GetProperty("accountId").GetGuid().ShouldBe(survivor.Id);
        await Api.UndoAsync(accounts);
        foreach (var (person, role) in new[] { (first, "buyer"), (second, "boss") })
        {
            var part = (await Api.GetAsync($"contacts/{person.Id}"))["accounts"].EnumerateArray().ShouldHaveSingleItem();
            (part.GetProperty("accountId").GetGuid(), part.GetProperty("role").GetString()).ShouldBe((other.Id, role));
        }
    }

    [Theory]
    [InlineData("account", "accounts")]
    [InlineData("contact", "contacts")]
    public async Task Values_of_added_fields_are_filled_chosen_and_put_back_each_for_itself(string recordType, string records)
    {
        foreach (var key in new[] { "mergedsize", "mergedcolour" })
        {
            var added = await Api.PostAsync("custom-fields", new { recordType, key, type = "text", labels = new { en = key } });
            added.Status.ShouldBe(HttpStatusCode.Created, added.Text);
        }
        var survivor = await MakeAsync("Custom One", new { custom = new { mergedsize = "small" } });
        var other = await MakeAsync("Custom Won", new { custom = new { mergedsize = "large", mergedcolour = "red" } });
        var merge = await Api.TryMergeAsync(records, survivor.Id, new { others = new[] { other.Id }, fields = new Dictionary<string, Guid> { ["custom.mergedsize"] = other.Id } });
        merge.Status.ShouldBe(HttpStatusCode.OK, merge.Text);
        (await CustomAsync()).ShouldBe(("large", "red"));

        (await Api.PatchAsync($"{records}/{survivor.Id}", new { custom = new { mergedsize = "huge" } }, "*")).Status.ShouldBe(HttpStatusCode.OK);
        (await Api.UndoAsync(merge))["kept"][0].GetProperty("fields").EnumerateArray().Select(field => field.GetString()).ShouldBe(["custom.mergedsize"]);
        (await CustomAsync()).ShouldBe(("huge", null));

        Task<ApiResponse> MakeAsync(string name, object more) => records == "accounts" ? Api.AccountAsync(name, more) : Api.ContactAsync(name, more);

        async Task<(string?, string?)> CustomAsync()
        {
            var custom = (await Api.GetAsync($"{records}/{survivor.Id}"))["custom"];
            return (Value("mergedsize"), Value("mergedcolour"));
            string? Value(string key) => custom.TryGetProperty(key, out var value) ? value.GetString() : null;
        }
    }
}
