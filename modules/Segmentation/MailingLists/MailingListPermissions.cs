using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.MailingLists;

internal static class MailingListPermissions
{
    public const string Read = "mailing-lists:read";
    public const string Create = "mailing-lists:create";
    public const string Update = "mailing-lists:update";
    public const string Delete = "mailing-lists:delete";

    /// <summary>Taking addresses out of the house.</summary>
    public const string Export = "mailing-lists:export";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.Analyst).For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ChannelManager),
        Permission.Of(Create).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ChannelManager),
        Permission.Of(Update).For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager).For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ChannelManager),
        Permission.Of(Delete).For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager).For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ChannelManager),
        Permission.Of(Export).For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager).For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.ChannelManager),
    ];
}
