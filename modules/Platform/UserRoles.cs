using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform;

/// <summary>Gives people their roles, with the checks that belong to it.</summary>
internal sealed class UserRoles(PlatformDbContext db, Delegation delegation, Administrators administrators)
{
    /// <exception cref="ForbiddenException">The caller has less than one of the roles gives, or less than the person has.</exception>
    public async Task AssignAsync(User user, IReadOnlyList<Guid> roleIds, CancellationToken cancellationToken)
    {
        var old = user.Roles.Select(r => r.RoleId).ToHashSet();
        if (old.SetEquals(roleIds))
            return;
        var roles = await db.Roles.Where(r => roleIds.Contains(r.Id) || old.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancellationToken);
        if (roleIds.Any(id => !roles.ContainsKey(id)))
            throw new InvalidRequestException("/roleIds", "role.unknown");
        foreach (var changed in roles.Values.Where(r => old.Contains(r.Id) != roleIds.Contains(r.Id)))
            delegation.Demand(changed.Grants);
        if (roles.Values.Any(r => r.IsAdministrator && old.Contains(r.Id) && !roleIds.Contains(r.Id)))
            await administrators.DemandAnotherThanAsync(user, cancellationToken);
        user.SetRoles(roleIds);
        db.RecordAction(User.RecordType, user.Id, user.Name, "roles-changed", new FieldChange("roles", Names(old), Names(roleIds)));

        string? Names(IEnumerable<Guid> ids) => string.Join(", ", ids.Select(id => roles[id].Key).Order(StringComparer.Ordinal)) is { Length: > 0 } names ? names : null;
    }

    /// <exception cref="ForbiddenException">The person may do more than the caller: only their equal may touch the account.</exception>
    public async Task DemandOverAsync(User user, CancellationToken cancellationToken)
    {
        var roleIds = user.Roles.Select(r => r.RoleId).ToList();
        foreach (var grants in await db.Roles.Where(r => roleIds.Contains(r.Id)).Select(r => r.Grants).ToListAsync(cancellationToken))
            delegation.Demand(grants);
    }
}
