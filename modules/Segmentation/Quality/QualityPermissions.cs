using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.Quality;

internal static class QualityPermissions
{
    public const string Read = "quality-rules:read";
    public const string Change = "quality-rules:update";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Read).Unscoped().For(
            Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ServiceAgent,
            DefaultRoles.ChannelManager, DefaultRoles.Analyst),
        Permission.Of(Change).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager),
    ];
}
