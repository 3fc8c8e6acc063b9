using Crm.Shared.Web;

namespace Crm.Platform;

/// <summary>
/// Nobody hands out what they don't have themselves, and nobody changes the account of somebody who may do more: else
/// "may edit users" would mean "may do everything".
/// </summary>
internal sealed class Delegation(ICurrentUser user)
{
    /// <exception cref="ForbiddenException">The caller lacks one of these permissions, or has it less far.</exception>
    public void Demand(IEnumerable<KeyValuePair<string, Scope>> grants)
    {
        foreach (var (permission, scope) in grants)
        {
            if (user.ScopeOf(permission) < scope)
                throw new ForbiddenException(permission);
        }
    }
}
