using Crm.Segmentation.Consent;
using Crm.Segmentation.Membership;
using Crm.Shared.Data;
using Crm.Shared.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Privacy;

/// <summary>All addresses by which the person of a request is known anywhere.</summary>
internal sealed class PersonLookup(SegmentationDbContext db)
{
    public async Task<PersonIdentity> OfAsync(PrivacyRequest request, CancellationToken ct)
    {
        var contact = request.ContactId is { } id
            ? await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter, ModuleDbContext.DeletedFilter]).AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct)
            : null;
        List<string> emails = [.. contact?.Emails.Select(e => e.Address) ?? []], phones = [.. contact?.Phones.Select(p => p.Number) ?? []];
        if (contact is not null)
            emails = [.. emails.Union(await db.Set<Member>().Where(m => m.ContactId == contact.Id).Select(m => m.Email).ToListAsync(ct))];
        // Who is no contact is known by where to answer only.
        if (contact is null && ContactPoint.TryParse(request.ReplyTo, out var point))
            (point.IsEmail ? emails : phones).Add(point.Value);
        return new PersonIdentity(contact?.Id, emails, phones);
    }
}
