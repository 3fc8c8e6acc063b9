using Crm.Platform.Contracts;
using Crm.Shared.Web;

namespace Crm.Platform;

internal static class PlatformPermissions
{
    /// <summary>Names of colleagues, for pickers; everything else about people needs <see cref="UsersRead"/>.</summary>
    public const string UsersList = "users:list";
    public const string UsersRead = "users:read";
    public const string UsersCreate = "users:create";
    public const string UsersUpdate = "users:update";
    public const string RolesRead = "roles:read";
    public const string RolesUpdate = "roles:update";
    public const string TeamsRead = "teams:read";
    public const string TeamsUpdate = "teams:update";
    public const string ApiKeysRead = "api-keys:read";
    public const string ApiKeysUpdate = "api-keys:update";
    public const string AuditRead = "audit:read";
    public const string JobsRead = "jobs:read";
    public const string JobsUpdate = "jobs:update";
    public const string DeadLettersRead = "dead-letters:read";
    public const string DeadLettersReplay = "dead-letters:replay";
    public const string MailRead = "mail:read";
    public const string CustomFieldsUpdate = "custom-fields:update";
    public const string ViewsShare = "views:share";
    public const string AccessExplain = "access:explain";

    public static IReadOnlyList<Permission> All { get; } =
    [
        Permission.Of(UsersList).Unscoped().For(Scope.Everyone, DefaultRoles.Staff),
        Permission.Of(UsersRead).Unscoped(),
        Permission.Of(UsersCreate).Unscoped(),
        Permission.Of(UsersUpdate).Unscoped(),
        Permission.Of(RolesRead).Unscoped(),
        Permission.Of(RolesUpdate).Unscoped(),
        Permission.Of(TeamsRead).Unscoped().For(Scope.Everyone, DefaultRoles.Staff),
        Permission.Of(TeamsUpdate).Unscoped(),
        Permission.Of(ApiKeysRead).Unscoped(),
        Permission.Of(ApiKeysUpdate).Unscoped(),
        Permission.Of(AuditRead).Unscoped(),
        Permission.Of(JobsRead).For(Scope.Own, DefaultRoles.Staff),
        Permission.Of(JobsUpdate).For(Scope.Own, DefaultRoles.Staff),
        Permission.Of(DeadLettersRead).Unscoped(),
        Permission.Of(DeadLettersReplay).Unscoped(),
        Permission.Of(MailRead).Unscoped(),
        Permission.Of(CustomFieldsUpdate).Unscoped(),
        Permission.Of(AccessExplain).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager),
        Permission.Of(ViewsShare).Unscoped().For(Scope.Everyone, DefaultRoles.MarketingManager, DefaultRoles.SalesManager, DefaultRoles.ChannelManager),
    ];
}
