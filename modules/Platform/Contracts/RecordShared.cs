namespace Crm.Platform.Contracts;

/// <summary>Somebody let colleagues see a record.</summary>
/// <param name="RecordType">"account".</param>
/// <param name="SharedBy">Name of who did it.</param>
/// <param name="With">The people who may see it since; teams are not told.</param>
public sealed record RecordShared(string RecordType, Guid RecordId, string Label, string SharedBy, IReadOnlyList<Guid> With) : IPersonalNotice
{
    public IReadOnlyList<Guid> Recipients => With;
    public string NoticeCode => "record.shared-with-you";
    public IReadOnlyDictionary<string, object?> NoticeFacts => new Dictionary<string, object?> { ["record"] = Label, ["by"] = SharedBy };
    public (string RecordType, Guid Id) NoticeRecord => (RecordType, RecordId);
}
