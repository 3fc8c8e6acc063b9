using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation;

internal static class ContactPermissions
{
    public const string Read = "contacts:read";
    public const string Create = "contacts:create";
    public const string Update = "contacts:update";
    public const string Delete = "contacts:delete";
    public const string Merge = "contacts:merge";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read)
            .For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.Telesales, DefaultRoles.ServiceAgent, DefaultRoles.Analyst)
            .For(Scope.Team, DefaultRoles.SalesRep, DefaultRoles.ChannelManager),
        Permission.Of(Create).Unscoped().For(
            Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ServiceAgent,
            DefaultRoles.ChannelManager),
        Permission.Of(Update)
            .For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.Telesales, DefaultRoles.ServiceAgent)
            .For(Scope.Team, DefaultRoles.SalesRep, DefaultRoles.ChannelManager),
        Permission.Of(Delete).For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager),
        Permission.Of(Merge)
            .For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager)
            .For(Scope.Team, DefaultRoles.SalesRep, DefaultRoles.ChannelManager),
    ];
}
