using System.Net;
using System.Text.Json;
using Crm.Segmentation.Tests.Import;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Fields;

public sealed class FieldImportTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Columns_named_like_a_field_go_there_and_an_undo_takes_the_values_back()
    {
        await app.FieldAsync("hallSize", "number", more: new { labels = new Dictionary<string, string> { ["en"] = "Hall size", ["zh-Hant"] = "場地面積" } });
        await app.FieldAsync("contract", "date");
        await app.FieldAsync("budget", "money");
        await app.FieldAsync("grading", "choice", more: new
        {
            choices = new[] { new { value = "gold", labels = new Dictionary<string, string> { ["en"] = "Gold", ["zh-Hant"] = "金" } }, new { value = "tin", labels = new Dictionary<string, string> { ["en"] = "Tin" } } },
        });
        await app.FieldAsync("served", "multiChoice", ["north", "south"]);
        await app.FieldAsync("listed", "yesNo");
        await app.FieldAsync("perHall", "formula", more: new { formula = "custom.budget / custom.hallSize" });
        var known = await app.AccountAsync("Known Hall Ltd", new { hallSize = 70 });
        var client = new ImportClient(app.Administrator);

        const string csv = "Name,場地面積,Contract,Budget,Grading,Served,Listed\n"
            + "Import Hall Ltd,\"1,250.50\",2026-12-31,HKD 5000,金,\"south; north\",Yes\n"
            + "Known Hall Ltd,90,,US$ 10,tin,,否\n"
            + "Wrong Hall Ltd,large,31/31/2026,,lead,,perhaps\n";
        var list = await client.RunAsync(csv, settings: new { onMatch = "overwrite" });

        (await list.OutcomesAsync()).ShouldBe(["create", "update", "rejected"]);
        var made = (await app.Administrator.GetAsync($"accounts?filter={Uri.EscapeDataString("custom.hallSize eq 1250.5 and custom.perHall gt 3 and custom.served eq \"north\"")}")).Items.Single();
        var custom = made.GetProperty("custom");
        custom.GetProperty("contract").GetString().ShouldBe("2026-12-31");
        custom.GetProperty("grading").GetString().ShouldBe("gold");
        custom.GetProperty("served").GetRawText().ShouldBe("""["south","north"]""");
        custom.GetProperty("listed").GetBoolean().ShouldBeTrue();
        custom.GetProperty("budget").GetProperty("currency").GetString().ShouldBe("HKD");
        var changed = (await app.Administrator.GetAsync($"accounts/{known.Id}"))["custom"];
        changed.GetProperty("hallSize").GetInt32().ShouldBe(90);
        changed.GetProperty("budget").GetProperty("currency").GetString().ShouldBe("USD");
        changed.GetProperty("listed").GetBoolean().ShouldBeFalse();
        var created = (await app.Administrator.GetAsync($"audit?recordType=account&recordId={made.GetProperty("id").GetString()}")).Items.Single();
        created.GetProperty("changes").EnumerateArray().ShouldContain(change => change.GetProperty("field").GetString() == "custom.hallSize" && change.GetProperty("new").GetString() == "1250.5");

        await list.UndoAsync();
        (await app.FoundAsync("custom.hallSize eq 1250.5")).ShouldBeEmpty();
        var restored = (await app.Administrator.GetAsync($"accounts/{known.Id}"))["custom"];
        restored.GetProperty("hallSize").GetInt32().ShouldBe(70);
        restored.TryGetProperty("budget", out _).ShouldBeFalse();
    }

    [Fact]
    public async Task A_mapping_names_the_field_and_one_that_is_not_there_is_refused()
    {
        await app.FieldAsync("floor", "text", recordType: "contact");
        await app.FieldAsync("sum", "formula", recordType: "contact", more: new { formula = "1 + 1" });
        var client = new ImportClient(app.Administrator);
        var list = await client.MappedAsync("Name,Where\nChan Siu Ming,12/F\n", "contact", settings: new { columns = new Dictionary<string, string> { ["Name"] = "name", ["Where"] = "custom.floor" } });
        foreach (var field in new[] { "custom.nowhere", "custom.sum" })
            (await list.MapAsync(new { columns = new Dictionary<string, string> { ["Name"] = "name", ["Where"] = field } }))["errors"][0].GetProperty("code").GetString().ShouldBe("import.unknown-field");
        await list.RunAsync();
        var found = await app.Administrator.GetAsync($"contacts?filter={Uri.EscapeDataString("custom.floor eq \"12/F\"")}");
        found.Items.Single().GetProperty("custom").GetProperty("sum").GetInt32().ShouldBe(2);
    }

    [Theory]
    [InlineData("contact", "contacts", """{"name":"Custom Contact"}""")]
    [InlineData("lead", "leads", """{"companyName":"Custom Lead Ltd"}""")]
    [InlineData("opportunity", "opportunities", """{"name":"Custom Sale"}""")]
    public async Task Every_record_type_has_custom_fields_of_its_own(string recordType, string plural, string record)
    {
        await app.FieldAsync("points", "number", recordType: recordType);
        await app.FieldAsync("doubled", "formula", recordType: recordType, more: new { formula = "custom.points * 2" });
        var body = JsonSerializer.Deserialize<Dictionary<string, object>>(record)!;
        body["custom"] = new { points = 21 };
        if (recordType == "opportunity") body["accountId"] = (await app.AccountAsync("Buyer", new { })).Id;
        var made = await app.Administrator.PostAsync(plural, body);
        made.Status.ShouldBe(HttpStatusCode.Created, made.Text);

        var read = await app.Administrator.GetAsync($"{plural}/{made.Id}");
        read["custom"].GetProperty("doubled").GetInt32().ShouldBe(42);
        var found = await app.Administrator.GetAsync($"{plural}?filter={Uri.EscapeDataString("custom.doubled eq 42")}&sort=-custom.points&fields=custom");
        found.Items.Single().GetProperty("custom").GetProperty("points").GetInt32().ShouldBe(21);
        var changed = await app.Administrator.PatchAsync($"{plural}/{made.Id}", new { custom = new { points = 1 } }, read.ETag);
        changed["custom"].GetProperty("doubled").GetInt32().ShouldBe(2);
        (await app.Administrator.PatchAsync($"{plural}/{made.Id}", new { custom = new { points = "many" } }, changed.ETag))["errors"][0].GetProperty("pointer").GetString().ShouldBe("/custom/points");
    }

    [Fact]
    public async Task A_list_of_leads_fills_the_custom_fields_of_leads()
    {
        await app.FieldAsync("seatsWanted", "number", recordType: "lead");
        await new ImportClient(app.Administrator).RunAsync("Company,Email,seatsWanted\nSeated Ltd,a@seated.hk,250\n", "lead", "Seats");
        await CrmApp.EventuallyAsync(
            () => app.Administrator.GetAsync($"leads?filter={Uri.EscapeDataString("custom.seatsWanted ge 250")}"), answer => answer.Items.Count == 1);
    }
}
