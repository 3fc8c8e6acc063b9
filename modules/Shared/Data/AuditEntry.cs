namespace Crm.Shared.Data;

/// <summary>One line of the audit trail; written with the change it tells of, never changed, never deleted.</summary>
public sealed class AuditEntry
{
    public long Id { get; init; }
    public required DateTime At { get; init; }
    public required string ActorKind { get; init; }
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }

    /// <summary>The session or API key it came through.</summary>
    public string? Credential { get; init; }
    public required string RecordType { get; init; }
    public required Guid RecordId { get; init; }
    public required string RecordLabel { get; init; }
    public int RecordVersion { get; init; }

    /// <summary>created, updated, deleted, restored, or an action of the module's own (signed-in, exported, …).</summary>
    public required string Action { get; init; }

    /// <summary>Field by field, from what to what.</summary>
    public IReadOnlyList<FieldChange> Changes { get; init; } = [];
    public string? TraceId { get; init; }
}

/// <summary>Values as text in invariant form; null is "no value".</summary>
public sealed record FieldChange(string Field, string? Old, string? New);
