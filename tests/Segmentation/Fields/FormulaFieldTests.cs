using System.Net;
using System.Text.Json;
using Crm.Testing;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Fields;

public sealed class FormulaFieldTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_formula_is_computed_with_every_save_and_says_why_when_it_gives_nothing()
    {
        await app.FieldAsync("area", "number");
        await app.FieldAsync("staff", "number");
        await app.FieldAsync("perHead", "formula", more: new { formula = "custom.area / custom.staff" });
        await app.FieldAsync("rating", "formula", more: new { formula = "if(custom.perHead >= 10, \"roomy\", \"tight\") & \" \" & coalesce(grade, \"?\")", formulaType = "text" });

        var account = await app.AccountAsync("Computed", new { area = 100, staff = 4 });
        Custom(account, "perHead").GetDecimal().ShouldBe(25);
        Custom(account, "rating").GetString().ShouldBe("roomy ?");
        (await app.FoundAsync("custom.perHead eq 25 and custom.rating sw \"roomy\"")).ShouldBe(["Computed"]);

        var graded = await app.Administrator.PatchAsync($"accounts/{account.Id}", new { grade = "A", custom = new { staff = 20 } }, account.ETag);
        Custom(graded, "rating").GetString().ShouldBe("tight A");

        var broken = await app.Administrator.PatchAsync($"accounts/{account.Id}", new { custom = new { staff = 0 } }, graded.ETag);
        broken.Status.ShouldBe(HttpStatusCode.OK);
        Custom(broken, "perHead").ValueKind.ShouldBe(JsonValueKind.Null);
        broken["customProblems"].GetProperty("perHead").GetString().ShouldBe("division-by-zero");
        broken["customProblems"].GetProperty("rating").GetString().ShouldBe("value-missing");
        (await app.FoundAsync("custom.perHead pr")).ShouldNotContain("Computed");

        var entered = await app.Administrator.PatchAsync($"accounts/{account.Id}", new { custom = new { perHead = 7 } }, broken.ETag);
        entered["errors"][0].GetProperty("code").GetString().ShouldBe("custom-field.computed");
    }

    [Fact]
    public async Task Records_that_exist_are_computed_when_a_formula_is_made_or_changed_and_keep_their_version()
    {
        await app.FieldAsync("price", "money");
        var account = await app.AccountAsync("Earlier", new { price = new { amount = "80", currency = "HKD" } });
        var formula = await app.FieldAsync("half", "formula", more: new { formula = "custom.price / 2" });
        await CrmApp.EventuallyAsync(() => app.FoundAsync("custom.half eq 40"), found => found.Contains("Earlier"));

        (await app.Administrator.PatchAsync($"custom-fields/{formula.Id}", new { formula = "custom.price / 4" }, formula.ETag)).Status.ShouldBe(HttpStatusCode.OK);
        await CrmApp.EventuallyAsync(() => app.FoundAsync("custom.half eq 20"), found => found.Contains("Earlier"));
        (await app.Administrator.GetAsync($"accounts/{account.Id}"))["version"].GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Saving_while_a_formula_is_computed_anew_is_no_conflict()
    {
        await app.FieldAsync("seats", "number");
        var formula = await app.FieldAsync("rows", "formula", more: new { formula = "custom.seats / 2" });
        var account = await app.AccountAsync("Busy", new { seats = 4 });
        for (var i = 1; i <= 8; i++)
        {
            formula = await app.Administrator.PatchAsync($"custom-fields/{formula.Id}", new { formula = $"custom.seats / 2 + {i}" }, formula.ETag);
            for (var seats = i; seats < i + 8; seats++)
            {
                account = await app.Administrator.PatchAsync($"accounts/{account.Id}", new { custom = new { seats } }, account.ETag);
                account.Status.ShouldBe(HttpStatusCode.OK, account.ToString());
            }
        }
    }

    [Fact]
    public async Task No_formula_asks_itself_by_whatever_way()
    {
        await app.FieldAsync("chainA", "number");
        var b = await app.FieldAsync("chainB", "formula", more: new { formula = "custom.chainA + 1" });
        var c = await app.FieldAsync("chainC", "formula", more: new { formula = "custom.chainB + 1" });
        var circle = await app.Administrator.PatchAsync($"custom-fields/{b.Id}", new { formula = "custom.chainC * 2" }, b.ETag);
        circle.Status.ShouldBe(HttpStatusCode.BadRequest);
        circle["errors"][0].GetProperty("code").GetString().ShouldBe("formula.circular");
        circle["errors"][0].GetProperty("message").GetString()!.ShouldContain("custom.chainB → custom.chainC → custom.chainB");
        (await app.Administrator.PatchAsync($"custom-fields/{c.Id}", new { formula = "custom.chainC" }, c.ETag))["errors"][0].GetProperty("code").GetString().ShouldBe("formula.circular");

        foreach (var (formula, code) in new[] { ("custom.nothing", "formula.unknown-field"), ("1 +", "formula.syntax"), ("name", "formula.wrong-result"), ("exec(1)", "formula.unknown-function") })
        {
            var refused = await app.Administrator.PostAsync("custom-fields", new { recordType = "account", key = "bad", type = "formula", labels = new { en = "Bad" }, formula });
            refused["errors"][0].GetProperty("code").GetString().ShouldBe(code, formula);
        }
    }

    private static JsonElement Custom(ApiResponse account, string key) => account["custom"].GetProperty(key);
}
