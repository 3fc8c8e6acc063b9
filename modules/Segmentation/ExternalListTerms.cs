using Crm.Leads.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;

namespace Crm.Segmentation;

internal static class ExternalListTerms
{
    /// <summary>409 with the reason when the terms of a bought or lent list speak against it.</summary>
    public static void Demand(this ExternalListVerdict terms)
    {
        if (terms.Reason == ExternalListVerdict.Unknown)
            throw new InvalidRequestException("/externalListId", terms.Reason);
        if (terms.Reason is { } reason)
            throw new BusinessRuleException(reason, ("name", terms.Name), ("from", terms.From), ("until", terms.Until), ("limit", terms.Limit));
    }
}
