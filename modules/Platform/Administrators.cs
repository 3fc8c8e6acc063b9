using Crm.Platform.Contracts;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform;

/// <summary>There is always somebody who can administer.</summary>
internal sealed class Administrators(PlatformDbContext db)
{
    /// <summary>
    /// To be called before somebody loses the role or access. It changes the role's version, so that of two
    /// administrators who take each other out at the same moment only one succeeds.
    /// </summary>
    /// <exception cref="BusinessRuleException">role.last-administrator</exception>
    public async Task DemandAnotherThanAsync(User leaving, CancellationToken cancellationToken)
    {
        var role = await db.Roles.FirstAsync(r => r.Key == DefaultRoles.Administrator, cancellationToken);
        var isOne = await db.Set<UserRole>().AnyAsync(r => r.RoleId == role.Id && r.UserId == leaving.Id, cancellationToken);
        if (!isOne)
            return;
        var others = await db.Users.CountAsync(u => u.Id != leaving.Id && u.DisabledAt == null && u.PasswordHash != null && u.Roles.Any(r => r.RoleId == role.Id), cancellationToken);
        if (others == 0)
            throw new BusinessRuleException("role.last-administrator");
        role.MembersChanged();
    }
}
