namespace Crm.Segmentation;

internal static class AccountPermissions
{
    public const string Read = "accounts:read";
    public const string Create = "accounts:create";
    public const string Update = "accounts:update";
    public const string Delete = "accounts:delete";
}
