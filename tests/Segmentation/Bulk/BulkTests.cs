using System.Net;
using Crm.Segmentation.Tests.Fields;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Bulk;

public sealed class BulkTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Many_accounts_are_counted_changed_and_put_back_except_what_people_changed_since()
    {
        var me = app.As(new TestCaller { Grants = { ["*"] = Scope.Everyone } });
        var filter = "source eq \"Bulk fair\"";
        List<ApiResponse> made = [];
        foreach (var name in new[] { "Bulk Alpha Lighting", "Bulk Beta Furniture", "Bulk Gamma Catering" })
            made.Add(await me.PostAsync("accounts?allowDuplicate=true", new { name, source = "Bulk fair", tags = new[] { "old" } }));
        var owner = Ids.New();

        var preview = await me.PostAsync("accounts/bulk", new { filter, change = new { ownerId = owner, addTags = new[] { "fair" }, removeTags = new[] { "OLD" } }, dryRun = true });
        preview.Status.ShouldBe(HttpStatusCode.OK, preview.Text);
        preview["count"].GetInt32().ShouldBe(3);
        (await me.GetAsync($"accounts/{made[0].Id}"))["tags"][0].GetString().ShouldBe("old");

        var started = await me.PostAsync("accounts/bulk", new { filter, change = new { ownerId = owner, addTags = new[] { "fair" }, removeTags = new[] { "OLD" } } });
        started.Status.ShouldBe(HttpStatusCode.Accepted, started.Text);
        var result = await CrmApp.EventuallyAsync(() => me.GetAsync($"bulk/{started.Id}"), r => r["state"].GetString() == "succeeded");
        result["counts"].GetProperty("changed").GetInt32().ShouldBe(3);
        result["canBeUndone"].GetBoolean().ShouldBeTrue();
        var changed = await me.GetAsync($"accounts/{made[0].Id}");
        changed["tags"].EnumerateArray().Select(t => t.GetString()).ShouldBe(["fair"]);
        changed["ownerId"].GetGuid().ShouldBe(owner);

        (await me.PatchAsync($"accounts/{made[0].Id}", new { tags = new[] { "mine" } }, changed.ETag)).Status.ShouldBe(HttpStatusCode.OK);
        (await me.PostAsync($"bulk/{started.Id}/undo")).Status.ShouldBe(HttpStatusCode.Accepted);
        result = await CrmApp.EventuallyAsync(() => me.GetAsync($"bulk/{started.Id}"), r => r["state"].GetString() == "succeeded");
        result["counts"].GetProperty("restored").GetInt32().ShouldBe(2);
        result["notDone"][0].GetProperty("outcome").GetString().ShouldBe("changedSince");
        (await me.GetAsync($"accounts/{made[1].Id}"))["tags"][0].GetString().ShouldBe("old");
        (await me.GetAsync($"accounts/{made[0].Id}"))["tags"][0].GetString().ShouldBe("mine");
        (await me.PostAsync($"bulk/{started.Id}/undo")).Code.ShouldBe("bulk.undone-already");
        (await app.Administrator.GetAsync($"bulk/{started.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Ids_and_a_filter_at_once_or_a_bad_filter_are_refused()
    {
        (await app.Administrator.PostAsync("accounts/bulk", new { change = new { grade = "A" } })).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await app.Administrator.PostAsync("accounts/bulk", new { ids = new[] { Ids.New() }, filter = "", change = new { grade = "A" } })).Status.ShouldBe(HttpStatusCode.BadRequest);
        var bad = await app.Administrator.PostAsync("accounts/bulk", new { filter = "colour eq 1", change = new { grade = "A" } });
        bad.Status.ShouldBe(HttpStatusCode.BadRequest, bad.Text);
        bad["errors"][0].GetProperty("pointer").GetString().ShouldBe("/filter");
    }

    [Fact]
    public async Task Custom_fields_of_contacts_are_set_in_bulk_and_who_cannot_take_them_is_named_with_the_reason()
    {
        await app.FieldAsync("size", "number", more: new { max = 10 }, recordType: "contact");
        await app.FieldAsync("note", "text", recordType: "contact");
        List<Guid> made = [];
        foreach (var (name, custom) in new (string, object)[] { ("Bulk Person A", new { size = 3, note = "keep" }), ("Bulk Person B", new { }) })
            made.Add((await app.Administrator.PostAsync("contacts?allowDuplicate=true", new { name, custom })).Id);

        var result = await RunAsync("contacts", new { custom = new { size = 5 } }, made);
        result["counts"].GetProperty("changed").GetInt32().ShouldBe(2);
        var first = await CustomAsync(made[0]);
        (first.GetProperty("note").GetString(), first.GetProperty("size").GetInt32()).ShouldBe(("keep", 5));
        await UndoneAsync(result.Id);
        (await CustomAsync(made[0])).GetProperty("size").GetInt32().ShouldBe(3);
        (await CustomAsync(made[1])).TryGetProperty("size", out _).ShouldBeFalse();

        var refused = await RunAsync("contacts", new { custom = new { size = 11 } }, made);
        refused["counts"].GetProperty("refused").GetInt32().ShouldBe(2);
        refused["notDone"][0].GetProperty("why").GetString().ShouldBe("Must be at most 10.");
        refused["canBeUndone"].GetBoolean().ShouldBeFalse();
        (await RunAsync("contacts", new { jobTitle = 5 }, made))["counts"].GetProperty("refused").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("leads", """{"companyName":"Bulk Lead Ltd"}""")]
    [InlineData("contacts", """{"name":"Bulk Binned"}""")]
    [InlineData("accounts", """{"name":"Bulk Binned Ltd"}""")]
    public async Task Records_are_put_in_the_bin_in_bulk_and_come_back(string plural, string record)
    {
        var id = (await app.Administrator.PostAsync(plural, System.Text.Json.JsonDocument.Parse(record).RootElement)).Id;
        var mayNot = app.With($"{plural}:read", $"{plural}:update");
        (await mayNot.PostAsync($"{plural}/bulk", new { ids = new[] { id }, change = new { delete = true } })).Status.ShouldBe(HttpStatusCode.Forbidden);

        var result = await RunAsync(plural, new { delete = true }, [id]);
        (await app.Administrator.GetAsync($"{plural}/{id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        await UndoneAsync(result.Id);
        (await app.Administrator.GetAsync($"{plural}/{id}")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task What_tells_a_record_from_others_or_is_hidden_or_locked_is_not_changed_in_bulk()
    {
        var account = await app.AccountAsync("Bulk guarded", new { });
        foreach (var change in new object[] { new { name = "All the same" }, new { parentId = account.Id }, new { phones = Array.Empty<object>() } })
            (await one.PostAsync("accounts/bulk", new { ids = new[] { account.Id }, change })).Code.ShouldBe("bulk.not-in-bulk");
        var limited = app.As(new TestCaller
        {
            Grants = { ["accounts:read"] = Scope.Everyone, ["accounts:update"] = Scope.Everyone },
            Fields = new FieldRights(new Dictionary<string, IReadOnlyDictionary<string, FieldAccess>>
            {
                ["account"] = new Dictionary<string, FieldAccess> { ["grade"] = FieldAccess.Read, ["tags"] = FieldAccess.None, ["custom.margin"] = FieldAccess.None },
            }),
        });
        foreach (var change in new object[] { new { grade = "A" }, new { addTags = new[] { "vip" } }, new { custom = new { margin = 1 } } })
            (await limited.PostAsync("accounts/bulk", new { ids = new[] { account.Id }, change })).Code.ShouldBe("access.field-forbidden");
        (await limited.PostAsync("accounts/bulk", new { ids = new[] { account.Id }, change = new { source = "Fair" } })).Status.ShouldBe(HttpStatusCode.Accepted);
    }

    [Fact]
    public async Task A_lead_of_the_pool_is_changed_by_whoever_may_see_whom_it_is_about()
    {
        var lead = (await one.PostAsync("leads", new { companyName = "Bulk Pool Ltd", personName = "Bulk Person" })).Id;
        var rep = app.With("leads:read", "leads:update");
        var started = await rep.PostAsync("leads/bulk", new { ids = new[] { lead }, change = new { district = "Sai Kung" } });
        var result = await CrmApp.EventuallyAsync(() => rep.GetAsync($"bulk/{started.Id}"), r => r["state"].GetString() == "succeeded");
        result["notDone"][0].GetProperty("outcome").GetString().ShouldBe("refused");
        (await RunAsync("leads", new { district = "Sai Kung" }, [lead]))["counts"].GetProperty("changed").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task A_binned_lead_whose_person_has_asked_again_stays_in_the_bin_when_the_deletion_is_undone()
    {
        var first = (await one.PostAsync("leads", new { personName = "Bulk Twice", email = "bulk.twice@example.hk" })).Id;
        var result = await RunAsync("leads", new { delete = true }, [first]);
        (await one.PostAsync("leads", new { personName = "Bulk Twice", email = "bulk.twice@example.hk" })).Status.ShouldBe(HttpStatusCode.Created);
        (await one.PostAsync($"bulk/{result.Id}/undo")).Status.ShouldBe(HttpStatusCode.Accepted);
        var undone = await CrmApp.EventuallyAsync(() => one.GetAsync($"bulk/{result.Id}"), r => r["state"].GetString() == "succeeded" && r["counts"].TryGetProperty("refused", out _));
        undone["notDone"][0].GetProperty("why").GetString()!.ShouldNotBeEmpty();
        (await one.GetAsync($"leads/{first}")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Who_may_change_only_their_own_is_told_which_were_left()
    {
        var other = await app.AccountAsync("Bulk not mine", new { });
        var me = app.As(new TestCaller { Grants = { ["accounts:read"] = Scope.Everyone, ["accounts:update"] = Scope.Own } });
        var started = await me.PostAsync("accounts/bulk", new { ids = new[] { other.Id }, change = new { grade = "A" } });
        var result = await CrmApp.EventuallyAsync(() => me.GetAsync($"bulk/{started.Id}"), r => r["state"].GetString() == "succeeded");
        result["notDone"][0].GetProperty("outcome").GetString().ShouldBe("notAllowed");
    }

    // A bulk action is told only to who started it, and every Administrator of the app is somebody else.
    private readonly ApiClient one = app.Administrator;

    private async Task<ApiResponse> RunAsync(string plural, object change, IReadOnlyList<Guid> ids)
    {
        var started = await one.PostAsync($"{plural}/bulk", new { ids, change });
        started.Status.ShouldBe(HttpStatusCode.Accepted, started.Text);
        return await CrmApp.EventuallyAsync(() => one.GetAsync($"bulk/{started.Id}"), r => r["state"].GetString() == "succeeded");
    }

    private async Task UndoneAsync(Guid bulk)
    {
        (await one.PostAsync($"bulk/{bulk}/undo")).Status.ShouldBe(HttpStatusCode.Accepted);
        await CrmApp.EventuallyAsync(() => one.GetAsync($"bulk/{bulk}"), r => r["state"].GetString() == "succeeded" && r["counts"].TryGetProperty("restored", out _));
    }

    private async Task<System.Text.Json.JsonElement> CustomAsync(Guid contact) => (await one.GetAsync($"contacts/{contact}"))["custom"];
}
