using Crm.Leads.Qualification;
using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Privacy;

/// <summary>Leads of an erased person stay as figures: which company, from which source, with which outcome. Who enquired and what was said goes.</summary>
internal sealed class WhenPersonErased(LeadsDbContext db) : INotificationHandler<PersonErased>
{
    public async Task Handle(PersonErased notification, CancellationToken cancellationToken)
    {
        var leads = await db.Leads.OfPerson(notification.ContactId, notification.Emails, notification.Phones).ToListAsync(cancellationToken);
        foreach (var lead in leads)
            lead.Describe(lead.Facts().WithoutPerson());
        await db.SaveChangesAsync(cancellationToken);

        var ids = leads.ConvertAll(l => l.Id);
        foreach (var enquiry in await db.Enquiries.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.LeadId)).ToListAsync(cancellationToken))
        {
            var facts = enquiry.Facts.WithoutPerson();
            await db.Enquiries.Where(e => e.Id == enquiry.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.Facts, facts), cancellationToken);
        }

        await db.Activities.Where(a => EF.Parameter(ids).Contains(a.LeadId) && a.Note != null)
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Note, AuditErasure.Erased), cancellationToken);
        await db.CallDrafts.Where(d => EF.Parameter(ids).Contains(d.LeadId)).ExecuteDeleteAsync(cancellationToken);
        var called = db.CallEntries.OfPerson(notification.ContactId, ids, notification.Phones);
        var calls = await called.CountAsync(cancellationToken);
        // What the agents did stays counted; whom they spoke to goes.
        await db.CallAttempts.Where(a => called.Any(e => e.Id == a.EntryId))
            .ExecuteUpdateAsync(s => s.SetProperty(a => a.Phone, "").SetProperty(a => a.Note, (string?)null), cancellationToken);
        await db.CallLeases.Where(l => called.Any(e => e.Id == l.EntryId)).ExecuteDeleteAsync(cancellationToken);
        await called.ExecuteDeleteAsync(cancellationToken);
        await db.EraseAuditValuesAsync(Lead.RecordType, ids, cancellationToken);
        db.Publish(notification.ErasureId, new PersonalDataErased(notification.ErasureId, new Dictionary<string, int> { ["privacy.part.leads"] = ids.Count, ["privacy.part.calls"] = calls }));
    }
}
