using Crm.Segmentation.Timeline;
using Crm.Shared.Domain;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Segmentation.GamePlans;

internal enum GamePlanState
{
    Draft,
    Running,
    Ended,
}

/// <summary>What a plan is to bring about; counted from what other modules tell of its accounts.</summary>
internal enum PlanOutcome
{
    Leads,
    OpportunitiesOpened,
    OpportunitiesWon,

    /// <summary>In the home currency.</summary>
    AmountWon,
}

internal enum RecognisedBy
{
    /// <summary>The first activity of the step's kind that somebody logs on the account.</summary>
    Activity,

    /// <summary>Somebody ticks it.</summary>
    Hand,
}

/// <summary>One thing to do for every account of a plan.</summary>
/// <param name="OwnerId">Who does it; null for whoever looks after the account.</param>
/// <param name="DueDays">By the end of which day after the account has entered the plan, 0 for the same day.</param>
/// <param name="Expected">What it is to come to.</param>
internal sealed record PlanStep(
    Guid Id, string Title, ActivityKind Kind, string? Instructions, Guid? OwnerId, int DueDays, string? Expected, RecognisedBy Recognition)
{
    /// <summary>The first moment at which it is late.</summary>
    public DateTime DueFor(DateTime enteredAt) => BusinessDays.StartOf(BusinessDays.Of(enteredAt).AddDays(DueDays + 1));

    /// <summary>What accounts have already begun to follow stays as it was.</summary>
    public bool HasSameShapeAs(PlanStep other) => (Id, Kind, Recognition) == (other.Id, other.Kind, other.Recognition);
}

/// <summary>
/// Steps for the accounts of a segment. Some accounts are held back as a control group, so that what the plan brought about can be told
/// from what would have come by itself.
/// </summary>
internal sealed class GamePlan : AggregateRoot, IRecord, IOwned, ISearchable
{
    private GamePlan() { }

    public static RecordType RecordType { get; } = new("game-plan", "game-plans");

    public string Name { get; private set; } = "";
    public string NameFolded { get; private set; } = "";
    public string? Description { get; private set; }
    public Guid SegmentId { get; private set; }
    public GamePlanState State { get; private set; }

    /// <summary>Accounts enter on this day at the earliest, however early the plan is started.</summary>
    public DateOnly? BeginsOn { get; private set; }

    /// <summary>The plan ends by itself after this day.</summary>
    public DateOnly? EndsOn { get; private set; }

    /// <summary>How many of a hundred accounts do not get the plan, 0 to 50.</summary>
    public int HeldBackPercent { get; private set; }

    /// <summary>Whether accounts that come into the segment after the start get the plan too.</summary>
    public bool AdmitsLater { get; private set; }

    /// <summary>Whether steps that are still open are dropped when an account leaves the segment.</summary>
    public bool DropsLeavers { get; private set; }
    public PlanOutcome? Outcome { get; private set; }
    public decimal? Target { get; private set; }
    public IReadOnlyList<PlanStep> Steps { get; private set; } = [];
    public Guid? OwnerId { get; private set; }
    public Guid? TeamId { get; private set; }
    public DateTime? StartedAt { get; private set; }
    public DateTime? EndedAt { get; private set; }

    /// <summary>The job that takes the accounts of the segment in.</summary>
    public Guid? JobId { get; private set; }
    public string Label => Name;
    public SearchEntry SearchEntry => new([Name], [Description, .. Steps.Select(step => step.Title)], [Description]);

    /// <summary>From when accounts that were in the segment at the start are in the plan.</summary>
    public DateTime EntersFrom => BeginsOn is { } day && BusinessDays.StartOf(day) > StartedAt ? BusinessDays.StartOf(day) : StartedAt!.Value;

    public static GamePlan Create(GamePlanDetails details)
    {
        var plan = new GamePlan();
        plan.Write(details);
        return plan;
    }

    public void Change(GamePlanDetails details)
    {
        if (State == GamePlanState.Ended)
            throw new BusinessRuleException("game-plan.ended", ("name", Name));
        if (State == GamePlanState.Running && !KeepsWhatRuns(details))
            throw new BusinessRuleException("game-plan.runs-on", ("name", Name));
        Write(details);
    }

    public void Start(DateTime now, Guid? jobId)
    {
        if (State != GamePlanState.Draft)
            throw new BusinessRuleException("game-plan.started-already", ("name", Name));
        if (Steps.Count == 0)
            throw new BusinessRuleException("game-plan.no-steps");
        if (EndsOn < BusinessDays.Of(now))
            throw new BusinessRuleException("game-plan.over-already");
        (State, StartedAt, JobId) = (GamePlanState.Running, now, jobId);
    }

    public void End(DateTime now)
    {
        DemandRunning();
        (State, EndedAt) = (GamePlanState.Ended, now);
    }

    public void DemandRunning()
    {
        if (State != GamePlanState.Running)
            throw new BusinessRuleException("game-plan.not-running", ("name", Name));
    }

    // The comparison would be of two different plans if these could change under way.
    private bool KeepsWhatRuns(GamePlanDetails details) =>
        (details.SegmentId, details.HeldBackPercent, details.BeginsOn) == (SegmentId, HeldBackPercent, BeginsOn)
        && details.Steps.Count == Steps.Count
        && details.Steps.Zip(Steps).All(pair => pair.First.HasSameShapeAs(pair.Second));

    private void Write(GamePlanDetails details)
    {
        Name = details.Name.Trim();
        NameFolded = TextFolding.Fold(Name, longest: 400);
        Description = details.Description;
        SegmentId = details.SegmentId;
        BeginsOn = details.BeginsOn;
        EndsOn = details.EndsOn;
        HeldBackPercent = details.HeldBackPercent;
        AdmitsLater = details.AdmitsLater;
        DropsLeavers = details.DropsLeavers;
        Outcome = details.Outcome;
        Target = details.Target;
        Steps = details.Steps;
        OwnerId = details.OwnerId;
        TeamId = details.TeamId;
    }
}

internal sealed record GamePlanDetails(
    string Name, string? Description, Guid SegmentId, DateOnly? BeginsOn, DateOnly? EndsOn, int HeldBackPercent, bool AdmitsLater, bool DropsLeavers,
    PlanOutcome? Outcome, decimal? Target, IReadOnlyList<PlanStep> Steps, Guid? OwnerId, Guid? TeamId);

/// <summary>Days of the business, by which plans begin and end and steps are due.</summary>
internal static class BusinessDays
{
    public static DateOnly Of(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, BusinessTime.DefaultZone));

    public static DateTime StartOf(DateOnly day) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), BusinessTime.DefaultZone);
}
