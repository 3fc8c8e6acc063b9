using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Sharing;

/// <param name="Items">By name.</param>
internal sealed record SharesResponse(IReadOnlyList<SharesResponse.Item> Items)
{
    /// <param name="Reason">byHand, or group: the record belongs to a group of companies of theirs.</param>
    /// <param name="Level">Whether they may change it too.</param>
    /// <param name="WithContacts">Whether an account's contacts are shared with it.</param>
    internal sealed record Item(Guid GranteeId, string Name, bool IsPerson, ShareReason Reason, ShareLevel Level, bool WithContacts, DateTime SharedAt, Guid? SharedBy);

    public static async Task<SharesResponse> ReadAsync(ModuleDbContext db, PlatformDbContext platform, Guid recordId, CancellationToken ct)
    {
        var shares = await db.Shares.AsNoTracking().Where(s => s.RecordId == recordId).ToListAsync(ct);
        var names = await platform.NamesOfGranteesAsync(shares.ConvertAll(s => s.GranteeId), ct);
        return new SharesResponse(
            [.. shares.Where(s => names.ContainsKey(s.GranteeId))
                .Select(s => new Item(s.GranteeId, names[s.GranteeId].Name, names[s.GranteeId].IsPerson, s.Reason, s.Level, s.WithContacts, s.SharedAt, s.SharedBy))
                .OrderBy(item => item.Name, StringComparer.Ordinal)]);
    }
}
