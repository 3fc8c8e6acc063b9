using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Contacts;

internal static class ContactQueries
{
    public static async Task<ContactResponse> DescribeAsync(this SegmentationDbContext db, Contact contact, CancellationToken ct) =>
        ContactResponse.Of(contact, await db.AccountNamesAsync(contact.Accounts.Select(role => role.AccountId), ct));

    /// <summary>The names of those of the accounts that the caller may see.</summary>
    public static async Task<IReadOnlyDictionary<Guid, string>> AccountNamesAsync(this SegmentationDbContext db, IEnumerable<Guid> ids, CancellationToken ct)
    {
        var wanted = ids.Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<Guid, string>()
            : await db.Accounts.Where(a => wanted.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
    }

    /// <summary>A contact may only be linked to accounts that the caller may see; links that were there stay.</summary>
    public static async Task DemandAccountsAsync(this SegmentationDbContext db, IReadOnlyList<ContactRole> wanted, IReadOnlyList<ContactRole> had, CancellationToken ct)
    {
        var known = await db.AccountNamesAsync(wanted.Select(role => role.AccountId), ct);
        foreach (var (index, role) in wanted.Index())
            if (!known.ContainsKey(role.AccountId) && had.All(before => before.AccountId != role.AccountId))
                throw new InvalidRequestException($"/accounts/{index}/accountId", "contact.unknown-account");
    }

    /// <summary>Where this contact has become the primary one, the one before steps back in the same save.</summary>
    public static async Task YieldPrimaryAsync(this SegmentationDbContext db, Contact contact, CancellationToken ct)
    {
        var primaryOf = contact.Accounts.Where(role => role.IsPrimary).Select(role => role.AccountId).ToList();
        if (primaryOf.Count == 0) return;
        var others = await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter])
            .Where(c => c.Id != contact.Id && c.Links.Any(l => l.IsPrimary && primaryOf.Contains(l.AccountId))).ToListAsync(ct);
        foreach (var other in others)
            foreach (var accountId in primaryOf) other.CedePrimary(accountId);
    }
}
