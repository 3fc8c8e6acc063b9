using Crm.Shared.Domain;
using Crm.Shared.Web;

namespace Crm.Leads;

/// <summary>
/// Nobody reads the contact data of the pool and calls past it: until a lead is claimed, every answer that speaks of it leaves out who
/// asks and how to reach them. Managers who dispatch leads see them whole.
/// </summary>
internal static class ContactMask
{
    /// <summary>Whether the pool is masked for this caller at all; lists and filters leave contact data out by it.</summary>
    public static bool IsMasked(this ICurrentUser user) => !user.Has(LeadPermissions.Unmask);

    public static bool MayNotSeeContact(this ICurrentUser user, Lead lead) => lead.OwnerId is null && user.IsMasked();

    /// <summary>Who may not see whom a lead is about cannot work on it either, but can claim it.</summary>
    public static void DemandClaimed(this ICurrentUser user, Lead lead)
    {
        if (user.Kind is CallerKind.User && user.MayNotSeeContact(lead))
            throw new BusinessRuleException("lead.claim-first", ("number", lead.Number));
    }

    /// <summary>What a lead is about, without who asks and how to reach them. A message may say either.</summary>
    public static LeadFacts WithoutContact(this LeadFacts facts) => new()
    {
        CompanyName = facts.CompanyName,
        District = facts.District,
        City = facts.City,
        Country = facts.Country,
        Interest = facts.Interest,
        Language = facts.Language,
    };

    /// <summary>The same, where the caller may not see contact data of this lead.</summary>
    public static LeadFacts ShownTo(this LeadFacts facts, ICurrentUser user, Lead lead) => user.MayNotSeeContact(lead) ? facts.WithoutContact() : facts;
}
