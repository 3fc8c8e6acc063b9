using Crm.Shared.Domain;

namespace Crm.Segmentation.GamePlans;

internal enum PlanGroup
{
    /// <summary>Gets the plan.</summary>
    Given,

    /// <summary>Control group: does not get it.</summary>
    HeldBack,
}

/// <summary>An account that was drawn for a plan, once and for good.</summary>
internal sealed class PlannedAccount : IHasId
{
    public Guid Id { get; init; } = Ids.New();
    public Guid PlanId { get; init; }
    public Guid AccountId { get; init; }
    public PlanGroup Group { get; init; }
    public DateTime EnteredAt { get; init; }

    /// <summary>When it left the segment; it counts in its group all the same.</summary>
    public DateTime? LeftAt { get; init; }
    public List<PlannedStep> Steps { get; init; } = [];
}

internal enum StepState
{
    Open,
    Followed,

    /// <summary>Somebody decided against it, and said why.</summary>
    Skipped,

    /// <summary>The account left the segment before it was done.</summary>
    Dropped,
}

/// <summary>How far one account is with one step of a plan.</summary>
internal sealed class PlannedStep : AggregateRoot
{
    private PlannedStep() { }

    public Guid PlanId { get; private init; }
    public Guid PlannedAccountId { get; private init; }
    public Guid StepId { get; private init; }

    /// <summary>Who does it; null for whoever looks after the account.</summary>
    public Guid? OwnerId { get; private init; }
    public DateTime DueAt { get; private init; }
    public StepState State { get; private set; }

    /// <summary>When it was done: the moment of the activity, or of the tick.</summary>
    public DateTime? DoneAt { get; private set; }
    public Guid? DoneBy { get; private set; }
    public string? DoneByName { get; private set; }

    /// <summary>What was logged on the account; null where it was ticked by hand.</summary>
    public Guid? ActivityId { get; private set; }

    /// <summary>Why it was skipped.</summary>
    public string? Reason { get; private set; }

    /// <summary>When its owner was told that it is due; nobody is told twice.</summary>
    public DateTime? RemindedAt { get; private init; }

    public static PlannedStep Of(PlanStep step, PlannedAccount account) => new()
    {
        PlanId = account.PlanId,
        PlannedAccountId = account.Id,
        StepId = step.Id,
        OwnerId = step.OwnerId,
        DueAt = step.DueFor(account.EnteredAt),
    };

    public void Follow(DateTime at, Guid? by, string byName, Guid? activityId = null) =>
        (State, DoneAt, DoneBy, DoneByName, ActivityId, Reason) = (StepState.Followed, at, by, byName, activityId, null);

    public void Skip(string reason, DateTime at, Guid? by, string byName) =>
        (State, DoneAt, DoneBy, DoneByName, ActivityId, Reason) = (StepState.Skipped, at, by, byName, null, reason);

    public void Reopen() => (State, DoneAt, DoneBy, DoneByName, ActivityId, Reason) = (StepState.Open, null, null, null, null, null);
}
