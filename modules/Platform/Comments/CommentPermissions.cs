using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Platform.Comments;

/// <summary>Whoever may see a record may read what is said about it; these say who may join in, and who may take back what others said.</summary>
internal static class CommentPermissions
{
    public const string Create = "comments:create";
    public const string Delete = "comments:delete";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(Create).Unscoped().For(Scope.Everyone, DefaultRoles.Staff),
        Permission.Of(Delete).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager),
    ];
}
