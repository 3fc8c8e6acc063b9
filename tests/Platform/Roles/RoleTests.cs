using System.Text.Json;

namespace Crm.Platform.Tests.Roles;

public sealed class RoleTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Nine_roles_are_there_from_the_start_with_the_defaults_of_the_modules()
    {
        IReadOnlyList<JsonElement> roles = [.. (await (await app.AdministratorAsync()).GetAsync("roles")).Items.Where(r => r.GetProperty("builtIn").GetBoolean())];

        roles.Select(r => r.GetProperty("key").GetString()).ShouldBe(
            ["administrator", "marketing-manager", "sales-manager", "sales-rep", "telesales", "service-agent", "channel-manager", "analyst", "partner"], ignoreOrder: true);
        Grant(roles, "sales-rep", "jobs:read").ShouldBe("own");
        Grant(roles, "administrator", "*").ShouldBe("everyone");
    }

    [Fact]
    public async Task A_changed_role_takes_effect_with_the_next_request()
    {
        var administrator = await app.AdministratorAsync();
        var role = await administrator.PostAsync("roles", new { name = "Auditors", grants = new Dictionary<string, string> { ["audit:read"] = "everyone" } });
        await administrator.PostAsync("users", new { name = "Auditor", email = "auditor@example.hk", roleIds = new[] { role.Id }, password = Browser.Password });
        var auditor = await app.SignedInAsync("auditor@example.hk");
        (await auditor.GetAsync("audit")).Status.ShouldBe(HttpStatusCode.OK);

        var changed = await administrator.PatchAsync($"roles/{role.Id}", new { grants = new Dictionary<string, string?> { ["audit:read"] = null } }, role.ETag);

        changed.Status.ShouldBe(HttpStatusCode.OK, changed.ToString());
        (await auditor.GetAsync("audit")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_grant_of_a_permission_that_nobody_declares_is_refused()
    {
        var answer = await (await app.AdministratorAsync()).PostAsync("roles", new { name = "Odd", grants = new Dictionary<string, string> { ["moon:land"] = "everyone" } });

        answer.Status.ShouldBe(HttpStatusCode.BadRequest);
        answer.Code.ShouldBe("permission.unknown");
    }

    [Fact]
    public async Task The_administrator_role_keeps_its_rights_and_built_in_roles_stay()
    {
        var administrator = await app.AdministratorAsync();
        var fixedRole = await administrator.RoleAsync("administrator");

        (await administrator.PatchAsync($"roles/{fixedRole}", new { grants = new Dictionary<string, string?> { ["*"] = null } }, "*")).Code.ShouldBe("role.administrator-is-fixed");
        (await administrator.DeleteAsync($"roles/{fixedRole}", "*")).Code.ShouldBe("role.built-in");
    }

    [Fact]
    public async Task A_role_in_use_is_not_deleted()
    {
        var administrator = await app.AdministratorAsync();
        var role = await administrator.PostAsync("roles", new { name = "Temps", grants = new Dictionary<string, string> { ["users:list"] = "everyone" } });
        var user = await administrator.PostAsync("users", new { name = "Temp", email = "temp@example.hk", roleIds = new[] { role.Id }, password = Browser.Password });

        (await administrator.DeleteAsync($"roles/{role.Id}", "*")).Code.ShouldBe("role.in-use");
        await administrator.PatchAsync($"users/{user.Id}", new { roleIds = new[] { await administrator.RoleAsync("analyst") } }, "*");
        (await administrator.DeleteAsync($"roles/{role.Id}", "*")).Status.ShouldBe(HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task Giving_a_role_is_in_the_audit_trail_with_its_name()
    {
        var administrator = await app.AdministratorAsync();
        var user = await administrator.AddAsync("promoted@example.hk");
        await administrator.PatchAsync($"users/{user.Id}", new { roleIds = new[] { await administrator.RoleAsync("sales-manager") } }, "*");

        var entry = (await administrator.GetAsync($"audit?recordType=user&recordId={user.Id}&action=roles-changed")).Items[0];

        entry.GetProperty("actorName").GetString().ShouldBe("Ada Chan");
        entry.GetProperty("credential").GetString()!.ShouldStartWith("session:");
        entry.GetProperty("changes")[0].GetProperty("new").GetString().ShouldBe("sales-manager");
    }

    private static string? Grant(IReadOnlyList<JsonElement> roles, string key, string permission) =>
        roles.Single(r => r.GetProperty("key").GetString() == key).GetProperty("grants").GetProperty(permission).GetString();
}
