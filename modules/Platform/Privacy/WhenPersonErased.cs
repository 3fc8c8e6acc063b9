using Crm.Platform.Attachments;
using Crm.Platform.Comments;
using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Search;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Privacy;

/// <summary>
/// The mail log keeps that a mail went out, and no longer to whom and what it said. What colleagues said about the person and
/// attached to them goes; the sweep takes the files.
/// </summary>
internal sealed class WhenPersonErased(PlatformDbContext db) : INotificationHandler<PersonErased>
{
    public async Task Handle(PersonErased notification, CancellationToken cancellationToken)
    {
        var emails = notification.Emails;
        var mails = db.Set<OutgoingMail>().Where(m => EF.Parameter(emails).Contains(m.To));
        var ids = await mails.Select(m => m.Id).ToListAsync(cancellationToken);
        var states = mails.Where(m => m.State == MailState.Queued);
        // What still waits to be sent must not go out any more.
        await states.ExecuteUpdateAsync(s => s.SetProperty(m => m.State, MailState.Kept), cancellationToken);
        await db.Set<OutgoingMail>().Where(m => EF.Parameter(ids).Contains(m.Id)).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.To, AuditErasure.Erased).SetProperty(m => m.Subject, AuditErasure.Erased).SetProperty(m => m.Text, AuditErasure.Erased)
                .SetProperty(m => m.Error, (string?)null), cancellationToken);
        await db.EraseAuditValuesAsync(OutgoingMail.RecordType, ids, cancellationToken);
        var parts = new Dictionary<string, int> { ["privacy.part.mail"] = ids.Count };
        if (notification.ContactId is { } contact)
        {
            parts["privacy.part.comments"] = await EraseAsync(db.Set<Comment>().IgnoreQueryFilters().Where(c => c.SubjectId == contact), cancellationToken);
            parts["privacy.part.attachments"] = await EraseAsync(db.Set<Attachment>().IgnoreQueryFilters().Where(a => a.SubjectId == contact), cancellationToken);
        }

        db.Publish(notification.ErasureId, new PersonalDataErased(notification.ErasureId, parts));
    }

    private async Task<int> EraseAsync<T>(IQueryable<T> records, CancellationToken ct)
        where T : AggregateRoot, IRecord
    {
        var ids = await records.Select(r => r.Id).ToListAsync(ct);
        await db.ForgetSearchWordsAsync(ids, ct);
        await db.EraseAuditValuesAsync(T.RecordType, ids, ct);
        return await records.ExecuteDeleteAsync(ct);
    }
}
