using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Sales;

internal static class OpportunityPermissions
{
    public const string Read = "opportunities:read";
    public const string Create = "opportunities:create";
    public const string Update = "opportunities:update";
    public const string Delete = "opportunities:delete";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read)
            .For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.Analyst)
            .For(Scope.Team, DefaultRoles.SalesRep, DefaultRoles.ChannelManager),
        Permission.Of(Create).Unscoped().For(Scope.Everyone, DefaultRoles.SalesManager, DefaultRoles.SalesRep, DefaultRoles.ChannelManager),
        Permission.Of(Update).For(Scope.Everyone, DefaultRoles.SalesManager).For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.ChannelManager),
        Permission.Of(Delete).For(Scope.Everyone, DefaultRoles.SalesManager),
    ];
}
