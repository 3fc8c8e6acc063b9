using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Sharing;

/// <param name="Items">By name.</param>
internal sealed record SharesResponse(IReadOnlyList<SharesResponse.Item> Items)
{
    /// <param name="Reason">byHand, or group: the record belongs to a group of companies of theirs.</param>
    internal sealed record Item(Guid GranteeId, string Name, bool IsPerson, ShareReason Reason, DateTime SharedAt, Guid? SharedBy);

    public static async Task<SharesResponse> ReadAsync(ModuleDbContext db, PlatformDbContext platform, Guid recordId, CancellationToken ct)
    {
        var shares = await db.Shares.AsNoTracking().Where(s => s.RecordId == recordId).ToListAsync(ct);
        var names = await platform.NamesOfGranteesAsync(shares.ConvertAll(s => s.GranteeId), ct);
        return new SharesResponse(
            [.. shares.Where(s => names.ContainsKey(s.GranteeId))
                .Select(s => new Item(s.GranteeId, names[s.GranteeId].Name, names[s.GranteeId].IsPerson, s.Reason, s.SharedAt, s.SharedBy))
                .OrderBy(item => item.Name, StringComparer.Ordinal)]);
    }
}

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
