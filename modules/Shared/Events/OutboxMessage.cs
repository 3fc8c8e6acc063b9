namespace Crm.Shared.Events;

/// <summary>An event that waits for its handlers. Rows leave the table once every handler has taken effect.</summary>
public sealed class OutboxMessage
{
    /// <summary>Given by the database in order of insertion: the order of delivery within an aggregate.</summary>
    public long Id { get; init; }
    public required Guid EventId { get; init; }
    public required Guid AggregateId { get; init; }

    /// <summary>The event's stable name: "leads.LeadQualified".</summary>
    public required string Type { get; init; }
    public required string Payload { get; init; }
    public required DateTime OccurredAt { get; init; }

    /// <summary>Who caused it, for the audit entries that handlers write.</summary>
    public string? Actor { get; init; }
    public Guid? ActorId { get; init; }
    public string? TraceParent { get; init; }

    public int Attempts { get; set; }
    public DateTime NextAttemptAt { get; set; }
    public Guid? LeaseOwner { get; set; }
    public DateTime? LeaseUntil { get; set; }

    /// <summary>Set when the last attempt failed: an administrator must look and replay.</summary>
    public DateTime? DeadAt { get; set; }
    public string? Error { get; set; }
}

/// <summary>A handler has taken effect for an event: written in the transaction of that effect.</summary>
public sealed class InboxMessage
{
    public required string Handler { get; init; }
    public required Guid EventId { get; init; }
    public required DateTime HandledAt { get; init; }
}
