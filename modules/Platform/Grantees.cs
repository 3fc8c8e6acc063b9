using Microsoft.EntityFrameworkCore;

namespace Crm.Platform;

/// <summary>A person or team that something may be shared with.</summary>
internal sealed record Grantee(string Name, bool IsPerson);

internal static class Grantees
{
    /// <summary>The people and teams among these ids.</summary>
    public static async Task<IReadOnlyDictionary<Guid, Grantee>> NamesOfGranteesAsync(this PlatformDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0)
            return new Dictionary<Guid, Grantee>();
        var people = await db.Users.Where(u => ids.Contains(u.Id)).Select(u => new { u.Id, u.Name }).ToListAsync(ct);
        var teams = await db.Teams.IgnoreAutoIncludes().Where(t => ids.Contains(t.Id)).Select(t => new { t.Id, t.Name }).ToListAsync(ct);
        return people.Select(u => (u.Id, Grantee: new Grantee(u.Name, IsPerson: true))).Concat(teams.Select(t => (t.Id, Grantee: new Grantee(t.Name, IsPerson: false))))
            .ToDictionary(g => g.Id, g => g.Grantee);
    }
}
