using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Opportunities;

/// <summary>The account and the contact of an opportunity, which are Segmentation's.</summary>
internal sealed class Counterparty(IAccountDirectory accounts)
{
    public async Task DemandKnownAsync(Guid accountId, Guid? contactId, CancellationToken ct)
    {
        if (!(await accounts.GetAccountsAsync([accountId], ct)).ContainsKey(accountId))
            throw new InvalidRequestException("/accountId", "opportunity.unknown-account");
        if (contactId is { } contact && !(await accounts.GetContactsAsync([contact], ct)).ContainsKey(contact))
            throw new InvalidRequestException("/contactId", "opportunity.unknown-contact");
    }
}
