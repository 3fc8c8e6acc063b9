namespace Crm.Platform.Contracts;

/// <summary>Somebody was called by name in what was written about a record that they may see.</summary>
/// <param name="RecordLabel">What people call the record.</param>
/// <param name="By">Who wrote it.</param>
public sealed record PersonMentioned(string RecordType, Guid RecordId, string RecordLabel, string By, IReadOnlyList<Guid> PersonIds) : IPersonalNotice
{
    public IReadOnlyList<Guid> Recipients => PersonIds;
    public string NoticeCode => "comment.mentioned-you";
    public IReadOnlyDictionary<string, object?> NoticeFacts => new Dictionary<string, object?> { ["by"] = By, ["record"] = RecordLabel };
    public (string RecordType, Guid Id) NoticeRecord => (RecordType, RecordId);
}
