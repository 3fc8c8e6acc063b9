using Crm.Shared.Domain;
using Crm.Shared.Web;

namespace Crm.Shared.Data;

/// <summary>Changing records that were shared with the caller to be changed, besides those that the caller's own rights reach.</summary>
public static class ShareRights
{
    /// <summary>Throws the 403 that a visible record answers when neither the permission reaches it nor a share lets the caller change it.</summary>
    public static async Task DemandAsync<T>(this ModuleDbContext db, string permission, T record, CancellationToken ct)
        where T : AggregateRoot, IRecord, IOwned
    {
        if (db.User.May(permission, record))
            return;
        if (permission != T.RecordType.Permission("update") || !(await db.SharedToChangeAsync<T>([record.Id], ct)).Contains(record.Id))
            throw new ForbiddenException(permission);
    }

    /// <returns>Those of the records that a share lets the caller change.</returns>
    public static async Task<IReadOnlySet<Guid>> SharedToChangeAsync<T>(this ModuleDbContext db, IReadOnlyCollection<Guid> ids, CancellationToken ct)
        where T : IRecord
    {
        if (!db.User.Has(T.RecordType.Permission("update")))
            return new HashSet<Guid>();
        var shares = await db.SharesOfAsync(typeof(T), ids, ct);
        return shares.Where(of => of.Any(share => share.LetsChange(db.Grantees))).Select(of => of.Key).ToHashSet();
    }
}
