using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.Membership;

internal static class MembershipPermissions
{
    public const string Read = "members:read";

    /// <summary>Approve, refuse, renew, change the level, end.</summary>
    public const string Update = "members:update";
    public const string FormsRead = "membership-forms:read";
    public const string FormsUpdate = "membership-forms:update";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.ServiceAgent, DefaultRoles.Analyst),
        Permission.Of(Update).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
        Permission.Of(FormsRead).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.ServiceAgent, DefaultRoles.Analyst),
        Permission.Of(FormsUpdate).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
    ];
}
