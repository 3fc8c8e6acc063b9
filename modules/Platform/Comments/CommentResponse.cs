namespace Crm.Platform.Comments;

/// <param name="RecordType">With recordId: the record that it speaks of.</param>
/// <param name="Mentions">Who is called by name: "@" and this name stand in the text.</param>
/// <param name="NotTold">Only in the answer to writing: those mentioned who may not see the record and so were not notified.</param>
/// <param name="EditedAt">When it was last put differently; null for never.</param>
/// <param name="Mine">Whether the caller wrote it.</param>
/// <param name="DeletedAt">When it was taken back; null otherwise.</param>
internal sealed record CommentResponse(
    Guid Id, string RecordType, Guid RecordId, string Text, IReadOnlyList<Mention> Mentions, IReadOnlyList<Mention>? NotTold, Guid? AuthorId, string AuthorName, DateTime CreatedAt,
    DateTime? EditedAt, bool Mine, DateTime? DeletedAt, int Version)
{
    public static CommentResponse Of(Comment c, Guid? caller, IReadOnlyList<Mention>? notTold = null) => new(
        c.Id, c.SubjectType, c.SubjectId, c.Text, c.Mentions, notTold, c.CreatedBy, c.AuthorName, c.CreatedAt, c.EditedAt, caller is not null && c.CreatedBy == caller, c.DeletedAt, c.Version);
}
