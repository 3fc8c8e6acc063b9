using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Profile;

internal sealed class GetMe : IEndpoint
{
    /// <param name="Kind">user, apiKey or external.</param>
    /// <param name="Permissions">Permission → scope (own, team, branch, everyone).</param>
    /// <param name="Teams">The caller's teams with everything below them.</param>
    /// <param name="FieldLimits">Record type → field → read (seen, not changed) or none (hidden).</param>
    /// <param name="Profile">Null unless the caller is a person.</param>
    internal sealed record Response(Guid? Id, CallerKind Kind, string Name, string Locale, string Zone, IReadOnlyDictionary<string, Scope> Permissions,
        IReadOnlyCollection<Guid> Teams, IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldAccess>> FieldLimits, ProfileResponse? Profile);

    internal sealed record ProfileResponse(string Email, string Theme, Guid? HomeTeamId, DateTime? AwayUntil, bool SecondFactor, int RecoveryCodesLeft,
        IReadOnlyList<RoleResponse> Roles);

    internal sealed record RoleResponse(Guid Id, string Key, string Name);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/me", Handle)
        .RequireSignIn(anyCaller: true)
        .WithName("getMe")
        .WithSummary("Who I am and what I may do");

    private static async Task<Ok<Response>> Handle(CurrentUser current, HttpContext http, PlatformDbContext db, PermissionCatalog catalog, CancellationToken ct)
    {
        var caller = current.Caller;
        // A client asks "may I?" by name: what "*" stands for is spelt out.
        var permissions = caller.Grants.ContainsKey("*")
            ? catalog.All.ToDictionary(p => p.Name, _ => Scope.Everyone, StringComparer.Ordinal)
            : caller.Grants;
        ProfileResponse? profile = null;
        if (caller.Kind == CallerKind.User)
        {
            var user = await db.MeAsync(current, ct);
            var roleIds = user.Roles.Select(r => r.RoleId).ToList();
            var roles = await db.Roles.AsNoTracking().Where(r => roleIds.Contains(r.Id)).OrderBy(r => r.Name)
                .Select(r => new RoleResponse(r.Id, r.Key, r.Name)).ToListAsync(ct);
            profile = new ProfileResponse(user.Email, user.Theme, user.HomeTeamId, user.AwayUntil, user.TwoFactorEnabled, user.RecoveryCodes.Count, roles);
            http.SetETag(user);
        }

        return TypedResults.Ok(new Response(caller.Id, caller.Kind, caller.Name, caller.Locale, caller.Zone.Id, permissions, caller.Teams, caller.Fields.All, profile));
    }
}
