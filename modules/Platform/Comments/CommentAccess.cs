using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Comments;

/// <summary>Finds comments through the records that they speak of.</summary>
internal sealed class CommentAccess(PlatformDbContext db, RecordLookup records, ICurrentUser user)
{
    /// <returns>Null as well when the caller may not see the record.</returns>
    public async Task<(Comment Comment, RecordSummary Record)?> FindAsync(Guid id, CancellationToken cancellationToken, bool inBin = false)
    {
        var comments = inBin ? db.Set<Comment>().IgnoreQueryFilters([ModuleDbContext.DeletedFilter]) : db.Set<Comment>();
        return await comments.FirstOrDefaultAsync(c => c.Id == id, cancellationToken) is { } comment
            && await records.FindAsync(comment.SubjectType, comment.SubjectId, cancellationToken) is { } record
                ? (comment, record)
                : null;
    }

    /// <exception cref="ForbiddenException">Somebody else wrote it: nobody puts words into another's mouth.</exception>
    public void DemandAuthor(Comment comment)
    {
        if (!IsAuthor(comment)) throw new ForbiddenException(CommentPermissions.Create);
    }

    /// <exception cref="ForbiddenException">Somebody else wrote it, and the caller may not take back what others wrote.</exception>
    public void DemandRemoval(Comment comment)
    {
        if (!IsAuthor(comment) && !user.Has(CommentPermissions.Delete)) throw new ForbiddenException(CommentPermissions.Delete);
    }

    private bool IsAuthor(Comment comment) => comment.CreatedBy is not null && comment.CreatedBy == user.Id && user.Has(CommentPermissions.Create);
}
