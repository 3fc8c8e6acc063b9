using Crm.Segmentation.Contracts;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

/// <summary>Leads of the import that people have worked on since stay, and so do those that somebody else's enquiry has joined.</summary>
internal sealed class WhenLeadImportUndone(LeadsDbContext db) : INotificationHandler<LeadImportUndone>
{
    public async Task Handle(LeadImportUndone notification, CancellationToken cancellationToken)
    {
        var untouched = await db.Leads
            .Where(l => l.EnquiryCount == 1 && l.FirstContactAt == null && l.Outcome == null
                && (l.Status == LeadStatus.New || l.Status == LeadStatus.Assigned)
                && db.Enquiries.Any(e => e.LeadId == l.Id && e.ImportId == notification.ImportId))
            .ToListAsync(cancellationToken);
        foreach (var lead in untouched)
            lead.MoveToBin(notification.UndoneAt);
    }
}
