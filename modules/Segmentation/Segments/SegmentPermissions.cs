using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.Segments;

internal static class SegmentPermissions
{
    public const string Read = "segments:read";
    public const string Create = "segments:create";
    public const string Update = "segments:update";
    public const string Delete = "segments:delete";

    /// <summary>Reading all that other modules say of customers anew.</summary>
    public const string Rebuild = "segments:rebuild";

    public static IReadOnlyList<Permission> All { get; } =
    [
        // Who sees a segment sees its criteria; its members are those records that the reader may see anyway.
        Permission.Of(Read).For(Scope.Everyone, DefaultRoles.Staff),
        Permission.Of(Create).Unscoped().For(
            Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ServiceAgent,
            DefaultRoles.ChannelManager),
        Permission.Of(Update)
            .For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager)
            .For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ServiceAgent, DefaultRoles.ChannelManager),
        Permission.Of(Delete)
            .For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager)
            .For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.Telesales, DefaultRoles.ServiceAgent, DefaultRoles.ChannelManager),
        Permission.Of(Rebuild).Unscoped(),
    ];
}
