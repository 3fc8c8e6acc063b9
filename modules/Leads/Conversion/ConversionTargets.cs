using Crm.Leads.Contracts;
using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;

namespace Crm.Leads.Conversion;

/// <summary>The account and the contact that a lead becomes: known ones, or new ones made of what the lead says.</summary>
internal sealed class ConversionTargets(IAccountDirectory accounts)
{
    public async Task<ConvertedAccount> KnownAccountAsync(Guid id, CancellationToken ct) =>
        (await accounts.GetAccountsAsync([id], ct)).TryGetValue(id, out var found)
            ? new ConvertedAccount(found.Id, IsNew: false, found.Name, null, null, null, null, null, null)
            : throw new InvalidRequestException("/accountId", "lead.unknown-account");

    public async Task<ConvertedAccount> NewAccountAsync(Lead lead, string? name, bool isAnotherCompany, CancellationToken ct)
    {
        name = string.IsNullOrWhiteSpace(name) ? lead.Title : name.Trim();
        if (!isAnotherCompany && await CandidatesAsync(lead, name, ct) is { Count: > 0 } candidates)
        {
            throw new BusinessRuleException("lead.similar-accounts", ("name", name))
            {
                Details = new Dictionary<string, object?> { ["candidates"] = candidates },
            };
        }

        return new ConvertedAccount(Ids.New(), IsNew: true, name, lead.Phone, lead.Website, lead.Address, lead.District, lead.City, lead.Country);
    }

    public Task<IReadOnlyList<AccountCandidate>> CandidatesAsync(Lead lead, string name, CancellationToken ct) =>
        accounts.FindSimilarAsync(new AccountFacts(name, lead.Email, lead.Phone, lead.Website), ct);

    public async Task<ConvertedContact> KnownContactAsync(Guid id, CancellationToken ct) =>
        (await accounts.GetContactsAsync([id], ct)).TryGetValue(id, out var found)
            ? new ConvertedContact(found.Id, IsNew: false, found.Name, null, null, null, null)
            : throw new InvalidRequestException("/contactId", "lead.unknown-contact");

    public static string OpportunityName(Lead lead, string? wanted) =>
        !string.IsNullOrWhiteSpace(wanted) ? wanted.Trim()
        : lead.Interest is { } interest ? $"{lead.Title}: {interest}"
        : lead.Title;

    public static ConvertedContact? NewContact(Lead lead) => lead.PersonName is { } name
        ? new ConvertedContact(Ids.New(), IsNew: true, name, lead.JobTitle, lead.Email, lead.Phone, lead.Language)
        : null;
}
