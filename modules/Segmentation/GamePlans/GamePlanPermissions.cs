using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.GamePlans;

internal static class GamePlanPermissions
{
    public const string Read = "game-plans:read";

    /// <summary>Making, starting and ending plans. Steps are ticked by whoever may change the account, or is their owner.</summary>
    public const string Manage = "game-plans:manage";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).For(Scope.Everyone, DefaultRoles.Staff),
        Permission.Of(Manage).For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager),
    ];
}
