using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation;

internal static class AccountPermissions
{
    public const string Read = "accounts:read";
    public const string Create = "accounts:create";
    public const string Update = "accounts:update";
    public const string Delete = "accounts:delete";
    public const string Merge = "accounts:merge";
    public const string ChangeGroupRule = "account-group-rules:update";

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
        Permission.Of(ChangeGroupRule).Unscoped(),
    ];
}
