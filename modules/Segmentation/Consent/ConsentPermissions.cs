using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.Consent;

internal static class ConsentPermissions
{
    public const string Read = "consents:read";

    /// <summary>Writes down what a person said; the contact itself must be visible.</summary>
    public const string Record = "consents:record";
    public const string SettingsRead = "consent-settings:read";
    public const string SettingsUpdate = "consent-settings:update";
    public const string SuppressionsRead = "suppressions:read";
    public const string SuppressionsUpdate = "suppressions:update";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(Scope.Everyone, DefaultRoles.Staff),
        Permission.Of(Record).Unscoped().For(
            Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ServiceAgent),
        Permission.Of(SettingsRead).Unscoped().For(Scope.Everyone, DefaultRoles.Staff),
        Permission.Of(SettingsUpdate).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
        Permission.Of(SuppressionsRead).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.Telesales, DefaultRoles.Analyst),
        Permission.Of(SuppressionsUpdate).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager),
    ];
}
