namespace Crm.Segmentation;

internal static class ContactPermissions
{
    public const string Read = "contacts:read";
    public const string Create = "contacts:create";
    public const string Update = "contacts:update";
    public const string Delete = "contacts:delete";
}
