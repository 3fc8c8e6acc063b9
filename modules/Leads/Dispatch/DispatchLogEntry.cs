using Crm.Shared.Domain;

namespace Crm.Leads.Dispatch;

internal enum DispatchAct
{
    /// <summary>The rules gave the lead to somebody.</summary>
    Assigned,

    /// <summary>The rules found nobody.</summary>
    LeftInPool,
    AssignedByHand,
    Accepted,
    Declined,
    Escalated,

    /// <summary>Somebody took the lead from the pool.</summary>
    Claimed,

    /// <summary>The owner gave it up.</summary>
    Released,

    /// <summary>The owner recorded no progress in time.</summary>
    ProtectionEnded,
}

/// <summary>One step in the way of a lead to its owner, with the explanation as it was at that moment.</summary>
internal sealed class DispatchLogEntry
{
    public Guid Id { get; init; } = Ids.New();
    public required Guid LeadId { get; init; }
    public required DateTime At { get; init; }
    public required DispatchAct Act { get; init; }

    /// <summary>Who got, accepted or declined the lead; when it was taken away or given up, who had it.</summary>
    public Guid? UserId { get; init; }
    public Guid? TeamId { get; init; }
    public Guid? RuleId { get; init; }
    public DateTime? AcceptBy { get; init; }
    public string? Reason { get; init; }
    public IReadOnlyList<DispatchStep> Steps { get; init; } = [];
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }

    public static DispatchLogEntry Of(Lead lead, DispatchAct act, Guid? userId, Actor actor, string? reason = null) => new()
    {
        LeadId = lead.Id,
        At = actor.Now,
        Act = act,
        UserId = userId,
        TeamId = lead.TeamId,
        AcceptBy = lead.AcceptBy,
        Reason = reason,
        ActorId = actor.Id,
        ActorName = actor.Name,
    };
}
