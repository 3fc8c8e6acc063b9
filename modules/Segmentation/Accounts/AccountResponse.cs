namespace Crm.Segmentation.Accounts;

internal sealed record AccountResponse(
    Guid Id, string Number, string Name, IReadOnlyDictionary<string, string> Names, string? District, Guid? OwnerId, Guid? TeamId,
    int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static AccountResponse Of(Account a) =>
        new(a.Id, a.Number, a.Name, a.Names, a.District, a.OwnerId, a.TeamId, a.Version, a.CreatedAt, a.UpdatedAt);
}
