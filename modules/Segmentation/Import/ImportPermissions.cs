using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.Import;

internal static class ImportPermissions
{
    public const string Read = "imports:read";
    public const string Create = "imports:create";
    public const string Update = "imports:update";

    /// <summary>Makes records of a list, and takes them back.</summary>
    public const string Run = "imports:run";
    public const string Push = "lists:push";

    public static readonly Permission[] All =
    [
        Permission.Of(Read).For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.ChannelManager, DefaultRoles.Analyst)
            .For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.Telesales),
        Permission.Of(Create).For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.ChannelManager)
            .For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.Telesales),
        Permission.Of(Update).For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.ChannelManager)
            .For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.Telesales),
        Permission.Of(Run).For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.ChannelManager)
            .For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.Telesales),
        Permission.Of(Push).For(Scope.Everyone, DefaultRoles.Partner),
    ];
}
