using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.Privacy;

internal static class PrivacyPermissions
{
    public const string Read = "privacy-requests:read";
    public const string Create = "privacy-requests:create";
    public const string Update = "privacy-requests:update";

    /// <summary>Everything that is held of a person, whoever owns it.</summary>
    public const string Export = "privacy-requests:export";
    public const string Erase = "privacy-requests:erase";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.ServiceAgent),
        Permission.Of(Create).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.ServiceAgent, DefaultRoles.Telesales),
        Permission.Of(Update).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
        // Nobody but the administrator until somebody is made responsible for privacy.
        Permission.Of(Export).Unscoped(),
        Permission.Of(Erase).Unscoped(),
    ];
}
