using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Views;

/// <param name="Grantees">The people and teams that it is shared with, when chosen.</param>
/// <param name="Mine">Whether the caller made it.</param>
/// <param name="IsDefault">Whether the caller's list begins with it: a role of theirs says so.</param>
/// <param name="DefaultForRoles">Ids of the roles whose people's list begins with it.</param>
internal sealed record ViewResponse(
    Guid Id, string RecordType, string Name, string? Filter, IReadOnlyList<string> Columns, string? Sort, string? GroupBy, Sharing SharedWith, IReadOnlyList<Guid> Grantees, Guid OwnerId,
    bool Mine, bool IsDefault, IReadOnlyList<Guid> DefaultForRoles, int Version)
{
    public static async Task<ViewResponse> OfAsync(SavedView view, PlatformDbContext db, ICurrentUser user, CancellationToken ct) => (await OfAsync([view], db, user, ct))[0];

    public static async Task<IReadOnlyList<ViewResponse>> OfAsync(IReadOnlyList<SavedView> views, PlatformDbContext db, ICurrentUser user, CancellationToken ct)
    {
        var ids = views.Select(v => v.Id).ToList();
        var defaults = await db.Set<ViewDefault>().AsNoTracking().Where(d => ids.Contains(d.ViewId)).ToListAsync(ct);
        // People with several roles begin with the view of the first that has one, by name.
        var mine = await db.Set<ViewDefault>().Where(d => db.Set<UserRole>().Any(r => r.UserId == user.Id && r.RoleId == d.RoleId))
            .Join(db.Roles, d => d.RoleId, role => role.Id, (d, role) => new { d.ListType, d.ViewId, role.Name }).ToListAsync(ct);
        var begins = mine.GroupBy(d => d.ListType, StringComparer.Ordinal).Select(list => list.OrderBy(d => d.Name, StringComparer.Ordinal).First().ViewId).ToHashSet();
        return
        [
            .. views.Select(v => new ViewResponse(
                v.Id, v.ListType, v.Name, v.Filter, v.Columns, v.Sort, v.GroupBy, v.SharedWith, [.. v.Grantees.Select(g => g.GranteeId)], v.OwnerId, v.OwnerId == user.Id,
                begins.Contains(v.Id), [.. defaults.Where(d => d.ViewId == v.Id).Select(d => d.RoleId)], v.Version)),
        ];
    }
}
