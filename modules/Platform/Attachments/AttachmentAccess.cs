using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Attachments;

/// <summary>Finds attachments through the records that they hang on.</summary>
internal sealed class AttachmentAccess(PlatformDbContext db, RecordLookup records, ICurrentUser user)
{
    /// <returns>Null as well when the caller may not see the record.</returns>
    public async Task<Attachment?> FindAsync(Guid id, CancellationToken cancellationToken, bool inBin = false)
    {
        var attachments = inBin ? db.Set<Attachment>().IgnoreQueryFilters([ModuleDbContext.DeletedFilter]) : db.Set<Attachment>();
        return await attachments.FirstOrDefaultAsync(a => a.Id == id, cancellationToken) is { } attachment
            && await records.FindAsync(attachment.SubjectType, attachment.SubjectId, cancellationToken) is not null
                ? attachment
                : null;
    }

    /// <exception cref="ForbiddenException">Somebody else attached it, and the caller may not take away what others attach.</exception>
    public void DemandChange(Attachment attachment)
    {
        var mine = attachment.CreatedBy is not null && attachment.CreatedBy == user.Id && user.Has(AttachmentPermissions.Create);
        if (!mine && !user.Has(AttachmentPermissions.Delete))
            throw new ForbiddenException(AttachmentPermissions.Delete);
    }
}
