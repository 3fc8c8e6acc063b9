using System.Linq.Expressions;
using Crm.Shared.Web;

namespace Crm.Platform.Attachments;

/// <param name="RecordType">With recordId: the record that it is attached to.</param>
/// <param name="Name">What the file is called.</param>
/// <param name="MediaType">What its content is.</param>
/// <param name="Size">In bytes.</param>
/// <param name="Previewable">Whether /preview shows it in the page.</param>
/// <param name="Mine">Whether the caller attached it.</param>
/// <param name="DeletedAt">When it was put in the bin; null otherwise.</param>
internal sealed record AttachmentResponse(
    Guid Id, string RecordType, Guid RecordId, string Name, string MediaType, long Size, bool Previewable, DateTime CreatedAt, Guid? AuthorId, string AuthorName, bool Mine,
    DateTime? DeletedAt, int Version)
{
    /// <summary>A page with many larger ones would take minutes to load; those are downloaded.</summary>
    private const long LargestPreview = 10 * 1024 * 1024;

    private static readonly string[] Pictures = [.. FileType.Known.Where(type => type.IsPicture).Select(type => type.MediaType).Distinct()];

    public static bool IsPreviewable(string mediaType, long size) => size <= LargestPreview && Pictures.Contains(mediaType);

    public static Expression<Func<Attachment, AttachmentResponse>> For(ICurrentUser user)
    {
        var caller = user.Id;
        return a => new AttachmentResponse(
            a.Id, a.SubjectType, a.SubjectId, a.Name, a.MediaType, a.Size, a.Size <= LargestPreview && Pictures.Contains(a.MediaType), a.CreatedAt, a.CreatedBy, a.AuthorName, a.CreatedBy == caller && caller != null,
            a.DeletedAt, a.Version);
    }

    public static AttachmentResponse Of(Attachment attachment, ICurrentUser user) => For(user).Compile()(attachment);
}
