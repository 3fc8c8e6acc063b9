using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Callers;

/// <summary>Reads from the database who a session, a key or a person is, and what they may do now.</summary>
internal sealed class CallerSource(IServiceScopeFactory scopes, PermissionCatalog catalog, TimeProvider clock) : ICallerSource
{
    private static readonly TimeSpan LastSeenPrecision = TimeSpan.FromMinutes(1);

    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    public async Task<Caller?> FindAsync(Guid userId, CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        return await LoadUserAsync(Open(scope), userId, credential: null, cancellationToken);
    }

    public async Task<ResolvedCaller> OfSessionAsync(string tokenHash)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = Open(scope);
        var now = Now;
        var session = await db.Sessions.AsNoTracking().FirstOrDefaultAsync(s => s.TokenHash == tokenHash);
        if (session is null || !Session.IsAlive(session.CreatedAt, session.LastSeenAt, session.RevokedAt, now))
            return ResolvedCaller.Refused(CredentialKind.Session, "access.session-ended");
        if (await LoadUserAsync(db, session.UserId, $"session:{session.Id}", CancellationToken.None) is not { } caller)
            return ResolvedCaller.Refused(CredentialKind.Session, "access.session-ended");
        if (now - session.LastSeenAt > LastSeenPrecision)
            await db.Sessions.Where(s => s.Id == session.Id).ExecuteUpdateAsync(s => s.SetProperty(x => x.LastSeenAt, now));
        return new ResolvedCaller(CredentialKind.Session, caller, SessionId: session.Id);
    }

    public async Task<ResolvedCaller> OfApiKeyAsync(string presented)
    {
        if (ApiKeySecret.PrefixOf(presented) is not { } prefix)
            return ResolvedCaller.Refused(CredentialKind.ApiKey, "access.key-unknown");
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var key = await Open(scope).ApiKeys.AsNoTracking().FirstOrDefaultAsync(k => k.Secrets.Any(s => s.Prefix == prefix));
        var secret = key?.Secrets.FirstOrDefault(s => s.Prefix == prefix);
        if (key is null || secret is null || !RandomSecret.Matches(presented, secret.Hash))
            return ResolvedCaller.Refused(CredentialKind.ApiKey, "access.key-unknown");
        if (key.RevokedAt is not null)
            return ResolvedCaller.Refused(CredentialKind.ApiKey, "access.key-revoked");
        if (key.ExpiresAt <= Now || secret.ExpiresAt <= Now)
            return ResolvedCaller.Refused(CredentialKind.ApiKey, "access.key-expired");
        var caller = new Caller(CallerKind.ApiKey, key.Id, key.Name, $"key:{prefix}", GrantsOf(key.Scopes), []);
        return new ResolvedCaller(CredentialKind.ApiKey, caller, RequestsPerMinute: key.RequestsPerMinute ?? 0);
    }

    /// <summary>The grants of roles by their keys, for callers whom a configured authority vouches for.</summary>
    public async Task<IReadOnlyDictionary<string, Scope>> GrantsOfRolesAsync(IReadOnlyCollection<string> roleKeys)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        return Widest(await Open(scope).Roles.AsNoTracking().Where(r => roleKeys.Contains(r.Key)).Select(r => r.Grants).ToListAsync());
    }

    private static PlatformDbContext Open(AsyncServiceScope scope) => scope.ServiceProvider.GetRequiredService<PlatformDbContext>();

    private static async Task<Caller?> LoadUserAsync(PlatformDbContext db, Guid userId, string? credential, CancellationToken cancellationToken)
    {
        if (await db.Users.AsNoTracking().FirstOrDefaultAsync(u => u.Id == userId, cancellationToken) is not { IsActive: true } user)
            return null;
        var roleIds = user.Roles.Select(r => r.RoleId).ToList();
        var roles = await db.Roles.AsNoTracking().Where(r => roleIds.Contains(r.Id)).Select(r => new { r.Grants, r.FieldLimits }).ToListAsync(cancellationToken);
        var teams = await db.Teams.AsNoTracking().IgnoreAutoIncludes()
            .Select(t => new { Place = new TeamPlace(t.Id, t.ParentId, t.IsBranch), IsMine = t.Members.Any(m => m.UserId == userId) }).ToListAsync(cancellationToken);
        var mine = teams.Where(t => t.IsMine).Select(t => t.Place.Id).ToList();
        var tree = new TeamTree(teams.ConvertAll(t => t.Place));
        return new Caller(CallerKind.User, user.Id, user.Name, credential, Widest(roles.Select(r => r.Grants)), tree.WithDescendants(mine))
        {
            Branch = tree.BranchesOf(mine),
            Fields = FieldRights.Widest(roles.ConvertAll(r => new FieldRights(r.FieldLimits))),
            Locale = user.Locale,
            Zone = TimeZoneInfo.TryFindSystemTimeZoneById(user.Zone, out var zone) ? zone : BusinessTime.DefaultZone,
            HomeTeam = user.HomeTeamId ?? (mine.Count == 1 ? mine[0] : null),
        };
    }

    private static Dictionary<string, Scope> Widest(IEnumerable<IReadOnlyDictionary<string, Scope>> grants) =>
        grants.SelectMany(g => g).GroupBy(g => g.Key, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Max(x => x.Value), StringComparer.Ordinal);

    private Dictionary<string, Scope> GrantsOf(IReadOnlyList<string> scopes) =>
        scopes.Contains("*")
            ? new Dictionary<string, Scope>(StringComparer.Ordinal) { ["*"] = Scope.Everyone }
            : scopes.SelectMany(catalog.Expand).Select(p => p.Name).Distinct(StringComparer.Ordinal).ToDictionary(p => p, _ => Scope.Everyone, StringComparer.Ordinal);
}
