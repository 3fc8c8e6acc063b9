using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Platform.Attachments;

/// <summary>Whoever may see a record may see its files; these say who may add some, and who may take away those of others.</summary>
internal static class AttachmentPermissions
{
    public const string Create = "attachments:create";
    public const string Delete = "attachments:delete";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Create).Unscoped().For(Scope.Everyone, [.. DefaultRoles.Staff.Except([DefaultRoles.Analyst])]),
        Permission.Of(Delete).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager),
    ];
}
