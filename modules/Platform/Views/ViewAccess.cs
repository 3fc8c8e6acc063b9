using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Views;

internal static class ViewAccess
{
    /// <summary>My own, those shared with me or my teams, those that a role of mine begins with, everybody's.</summary>
    public static IQueryable<SavedView> ViewsOf(this PlatformDbContext db, ICurrentUser user)
    {
        var id = user.Id;
        IReadOnlyCollection<Guid> me = [.. user.Teams, .. id is { } person ? [person] : Array.Empty<Guid>()];
        return db.Set<SavedView>().Where(v => v.OwnerId == id || v.SharedWith == Sharing.Everyone
            || v.Grantees.Any(g => EF.Parameter(me).Contains(g.GranteeId))
            || db.Set<ViewDefault>().Any(d => d.ViewId == v.Id && db.Set<UserRole>().Any(r => r.UserId == id && r.RoleId == d.RoleId)));
    }

    /// <summary>A shared view may be changed by who made it, and by whoever may share.</summary>
    public static void DemandChange(this ICurrentUser user, SavedView view)
    {
        if (view.OwnerId != user.Id && !(view.SharedWith != Sharing.Me && user.Has(PlatformPermissions.ViewsShare)))
            throw new ForbiddenException(PlatformPermissions.ViewsShare);
    }

    /// <exception cref="ForbiddenException">Shared beyond what the caller may.</exception>
    /// <exception cref="InvalidRequestException">Shared with somebody who isn't there.</exception>
    public static async Task DemandShareableAsync(this PlatformDbContext db, ViewInput input, SavedView view, ICurrentUser user, CancellationToken ct)
    {
        var added = input.SharedWith == Sharing.Chosen ? (input.Grantees ?? []).Except(view.Grantees.Select(g => g.GranteeId)).ToList() : [];
        var names = await db.NamesOfGranteesAsync(added, ct);
        if (added.Exists(id => !names.ContainsKey(id)))
            throw new InvalidRequestException("/grantees", "share.unknown-grantee");
        var reachesFar = (input.SharedWith == Sharing.Everyone && view.SharedWith != Sharing.Everyone) || added.Exists(id => !names[id].IsPerson && !user.Teams.Contains(id));
        if (reachesFar && !user.Has(PlatformPermissions.ViewsShare))
            throw new ForbiddenException(PlatformPermissions.ViewsShare);
    }
}
