namespace Crm.Shared.Domain;

/// <summary>Record ids: UUIDv7, so that they sort by the time they were made.</summary>
public static class Ids
{
#pragma warning disable RS0030 // The one place that makes ids.
    public static Guid New() => Guid.CreateVersion7();
#pragma warning restore RS0030
}
