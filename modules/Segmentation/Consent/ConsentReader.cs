using Microsoft.EntityFrameworkCore;
using Crm.Shared.Data;

namespace Crm.Segmentation.Consent;

/// <summary>Gathers what bears on consent for many people at once: three or four queries, however many they are.</summary>
internal sealed class ConsentReader(SegmentationDbContext db, AddressHashing hashing)
{
    /// <summary>Of contacts in the bin and of those whom the caller may not see, too; unknown ids are absent.</summary>
    public async Task<IReadOnlyDictionary<Guid, ConsentFacts>> OfContactsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var contacts = await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter, ModuleDbContext.DeletedFilter]).AsNoTracking()
            .Where(c => EF.Parameter(ids).Contains(c.Id))
            .Select(c => new { c.Id, c.Emails, c.Phones, c.DoNotCall, c.DoNotMail }).ToListAsync(ct);
        var points = contacts.ToDictionary(c => c.Id, c => PointsOf(c.Emails, c.Phones));
        var hashes = await HashAsync(points.Values.SelectMany(p => p), ct);
        var (entries, suppressions) = await AboutAsync(ids, [.. hashes.Values], ct);
        var byContact = entries.Where(e => e.ContactId is not null).ToLookup(e => e.ContactId!.Value);
        // What was said for an address before it belonged to a contact.
        var byHash = entries.Where(e => e.ContactId is null).ToLookup(e => e.AddressHash);
        var byAddress = Suppressions(hashes, suppressions);
        return contacts.ToDictionary(c => c.Id, c => new ConsentFacts(
            points[c.Id], c.DoNotCall, c.DoNotMail, [.. byContact[c.Id], .. points[c.Id].SelectMany(p => byHash[hashes[p.Value]])], byAddress));
    }

    /// <summary>For each address: what was said for it, and what each of the contacts who have it said.</summary>
    public async Task<ILookup<string, ConsentFacts>> OfAddressesAsync(IReadOnlyList<ContactPoint> points, CancellationToken ct)
    {
        var hashes = await HashAsync(points, ct);
        var values = hashes.Keys.ToList();
        var owners = await db.ContactKeys.AsNoTracking()
            .Where(k => (k.Kind == KeyKind.Email || k.Kind == KeyKind.Phone) && EF.Parameter(values).Contains(k.Value))
            .Select(k => new { k.RecordId, k.Value }).ToListAsync(ct);
        var people = await OfContactsAsync([.. owners.Select(o => o.RecordId).Distinct()], ct);
        var (entries, suppressions) = await AboutAsync([], [.. hashes.Values], ct);
        var byHash = entries.ToLookup(e => e.AddressHash);
        var byAddress = Suppressions(hashes, suppressions);
        return points.DistinctBy(p => p.Value)
            .Select(p => (p.Value, Facts: new ConsentFacts([p], false, false, [.. byHash[hashes[p.Value]]], byAddress)))
            .Concat(owners.Where(o => people.ContainsKey(o.RecordId)).Select(o => (o.Value, Facts: people[o.RecordId] with { Points = [new ContactPoint(o.Value)] })))
            .ToLookup(p => p.Value, p => p.Facts);
    }

    private static List<ContactPoint> PointsOf(IReadOnlyList<Email> emails, IReadOnlyList<Phone> phones) =>
        [.. emails.Select(e => new ContactPoint(e.Address)), .. phones.Select(p => new ContactPoint(p.Number))];

    private async Task<Dictionary<string, string>> HashAsync(IEnumerable<ContactPoint> points, CancellationToken ct)
    {
        var hashes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var point in points.DistinctBy(p => p.Value))
            hashes[point.Value] = await hashing.HashAsync(db, point, ct);
        return hashes;
    }

    private async Task<(List<ConsentEntry> Entries, List<Suppression> Suppressions)> AboutAsync(IReadOnlyList<Guid> contacts, IReadOnlyList<string> hashes, CancellationToken ct)
    {
        var ids = contacts.Select(id => (Guid?)id).ToList();
        var entries = await db.Set<ConsentEntry>().AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.ContactId)).ToListAsync(ct);
        var said = await db.Set<ConsentEntry>().AsNoTracking().Where(e => e.AddressHash != null && EF.Parameter(hashes).Contains(e.AddressHash)).ToListAsync(ct);
        var suppressions = await db.Set<Suppression>().AsNoTracking().Where(s => EF.Parameter(hashes).Contains(s.AddressHash)).ToListAsync(ct);
        return ([.. entries.UnionBy(said, e => e.Id)], suppressions);
    }

    private static ILookup<string, Suppression> Suppressions(Dictionary<string, string> hashes, List<Suppression> suppressions)
    {
        var byHash = suppressions.ToLookup(s => s.AddressHash);
        return hashes.SelectMany(h => byHash[h.Value].Select(s => (h.Key, Suppression: s))).ToLookup(p => p.Key, p => p.Suppression);
    }
}
