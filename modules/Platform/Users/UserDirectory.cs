using Crm.Platform.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Users;

internal sealed class UserDirectory(PlatformDbContext db, TimeProvider clock) : IUserDirectory
{
    public async Task<IReadOnlyDictionary<Guid, UserSummary>> GetUsersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        ids.Count == 0
            ? new Dictionary<Guid, UserSummary>()
            : (await SummariesAsync(db.Users.Where(u => ids.Contains(u.Id)), cancellationToken)).ToDictionary(u => u.Id);

    public async Task<IReadOnlyDictionary<Guid, TeamSummary>> GetTeamsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        (await TeamsAsync(db.Teams.Where(t => ids.Contains(t.Id)), cancellationToken)).ToDictionary(t => t.Id);

    public Task<IReadOnlyList<TeamSummary>> GetTeamTreeAsync(CancellationToken cancellationToken) => TeamsAsync(db.Teams, cancellationToken);

    public async Task<IReadOnlyDictionary<string, UserSummary>> FindByEmailAsync(IReadOnlyCollection<string> emails, CancellationToken cancellationToken)
    {
        var normalized = emails.Select(e => e.Trim().ToUpperInvariant()).ToHashSet(StringComparer.Ordinal);
        var found = (await SummariesAsync(db.Users.Where(u => normalized.Contains(u.NormalizedEmail) && u.DisabledAt == null), cancellationToken))
            .ToDictionary(u => u.Email.ToUpperInvariant(), StringComparer.Ordinal);
        return emails.Distinct(StringComparer.Ordinal).Where(e => found.ContainsKey(e.Trim().ToUpperInvariant()))
            .ToDictionary(e => e, e => found[e.Trim().ToUpperInvariant()], StringComparer.Ordinal);
    }

    private async Task<IReadOnlyList<UserSummary>> SummariesAsync(IQueryable<User> users, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var rows = await users.IgnoreQueryFilters().AsNoTracking()
            .Select(u => new { u.Id, u.Name, u.Email, u.Locale, u.HomeTeamId, u.AwayUntil, Active = u.DisabledAt == null && u.DeletedAt == null })
            .ToListAsync(cancellationToken);
        var ids = rows.ConvertAll(u => u.Id);
        var teams = (await db.Teams.AsNoTracking().SelectMany(t => t.Members, (t, m) => new { m.UserId, TeamId = t.Id })
            .Where(m => ids.Contains(m.UserId)).ToListAsync(cancellationToken)).ToLookup(m => m.UserId, m => m.TeamId);
        return [.. rows.Select(u => new UserSummary(u.Id, u.Name, u.Email, u.Active, u.HomeTeamId ?? OnlyOne(teams[u.Id]))
        {
            Locale = u.Locale,
            Available = u.Active && (u.AwayUntil is null || u.AwayUntil <= now),
        })];
    }

    // Somebody in one team need not say which is theirs.
    private static Guid? OnlyOne(IEnumerable<Guid> teams) => teams.ToList() is [var only] ? only : null;

    private static async Task<IReadOnlyList<TeamSummary>> TeamsAsync(IQueryable<Team> teams, CancellationToken cancellationToken) =>
        await teams.AsNoTracking().OrderBy(t => t.Name)
            .Select(t => new TeamSummary(t.Id, t.Name, t.ManagerId, t.ParentId, t.Members.Select(m => m.UserId).ToList()))
            .ToListAsync(cancellationToken);
}
