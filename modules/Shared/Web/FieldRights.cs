using Crm.Shared.Data;

namespace Crm.Shared.Web;

/// <summary>What a caller may do with a field of the records that they may see.</summary>
public enum FieldAccess
{
    Change,
    Read,
    None,
}

/// <summary>The fields that a caller sees or changes less far than the record they stand in.</summary>
public sealed class FieldRights
{
    // How much of a record is filled in tells of its hidden fields too.
    private const string TellsOfAll = "completeness";

    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldAccess>> given;
    private readonly Dictionary<string, IReadOnlyDictionary<string, FieldAccess>> limits;

    public FieldRights(IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldAccess>> limits)
    {
        given = limits;
        this.limits = limits.ToDictionary(type => type.Key, type => WithWhatTellsOfAll(type.Value), StringComparer.Ordinal);
    }

    public static FieldRights Unlimited { get; } = new(new Dictionary<string, IReadOnlyDictionary<string, FieldAccess>>());

    /// <summary>Every limit, by record type.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldAccess>> All => limits;

    public bool AreUnlimited => limits.Count == 0;

    /// <param name="recordType">"account".</param>
    /// <param name="field">The property as the API names it; "custom.floorArea" for a custom field.</param>
    public FieldAccess To(string recordType, string field) =>
        limits.TryGetValue(recordType, out var fields) && fields.TryGetValue(field, out var access) ? access : FieldAccess.Change;

    public bool Hides(string recordType, string field) => To(recordType, field) == FieldAccess.None;

    /// <summary>The limited fields of a record type.</summary>
    public IReadOnlyDictionary<string, FieldAccess> Of(string recordType) =>
        limits.GetValueOrDefault(recordType) ?? new Dictionary<string, FieldAccess>();

    /// <summary>Of an audit entry's changes, those that the caller may see.</summary>
    public IReadOnlyList<FieldChange> Seen(string recordType, IReadOnlyList<FieldChange> changes) =>
        limits.ContainsKey(recordType) ? [.. changes.Where(change => To(recordType, change.Field) != FieldAccess.None)] : changes;

    /// <summary>What somebody with several roles may: a field is limited only as far as every one of them limits it.</summary>
    public static FieldRights Widest(IReadOnlyCollection<FieldRights> ofRoles)
    {
        if (ofRoles.Count == 0 || ofRoles.Any(rights => rights.AreUnlimited))
            return Unlimited;
        var first = ofRoles.First();
        return new FieldRights(first.given.ToDictionary(
            type => type.Key,
            type => (IReadOnlyDictionary<string, FieldAccess>)type.Value
                .Select(field => (field.Key, Access: ofRoles.Min(rights => rights.To(type.Key, field.Key))))
                .Where(field => field.Access != FieldAccess.Change)
                .ToDictionary(field => field.Key, field => field.Access, StringComparer.Ordinal),
            StringComparer.Ordinal));
    }

    private static IReadOnlyDictionary<string, FieldAccess> WithWhatTellsOfAll(IReadOnlyDictionary<string, FieldAccess> fields) =>
        fields.Values.Contains(FieldAccess.None) ? new Dictionary<string, FieldAccess>(fields, StringComparer.Ordinal) { [TellsOfAll] = FieldAccess.None } : fields;
}
