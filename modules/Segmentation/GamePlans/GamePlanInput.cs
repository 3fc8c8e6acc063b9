using Crm.Platform.Contracts;
using Crm.Segmentation.Segments;
using Crm.Segmentation.Timeline;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

/// <summary>One step of a plan.</summary>
internal sealed record PlanStepInput
{
    /// <summary>Absent for a new step.</summary>
    public Guid? Id { get; init; }
    public required string Title { get; init; }

    /// <summary>What is done: note, call, visit, meeting or mail.</summary>
    public required ActivityKind Kind { get; init; }

    /// <summary>How to do it.</summary>
    public string? Instructions { get; init; }

    /// <summary>Who does it; null for whoever looks after the account.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>By the end of which day after the account has entered the plan; 0 for the same day, at most 365.</summary>
    public int DueDays { get; init; }

    /// <summary>What it is to come to, in a sentence.</summary>
    public string? Expected { get; init; }

    /// <summary>activity: by the first activity of this kind that is logged on the account after it entered, by whomever; hand: somebody ticks it.</summary>
    public RecognisedBy Recognition { get; init; }

    public static PlanStepInput Of(PlanStep step) => new()
    {
        Id = step.Id,
        Title = step.Title,
        Kind = step.Kind,
        Instructions = step.Instructions,
        OwnerId = step.OwnerId,
        DueDays = step.DueDays,
        Expected = step.Expected,
        Recognition = step.Recognition,
    };

    public PlanStep ToStep() => new(Id ?? Ids.New(), Title.Trim(), Kind, Text.OrNull(Instructions), OwnerId, DueDays, Text.OrNull(Expected), Recognition);
}

/// <summary>What may be said of a game plan, on entry and in a merge patch.</summary>
internal sealed record GamePlanInput
{
    public required string Name { get; init; }

    /// <summary>What the plan is for, in people's own words.</summary>
    public string? Description { get; init; }

    /// <summary>A segment of accounts. It stays once the plan runs.</summary>
    public required Guid SegmentId { get; init; }

    /// <summary>Accounts enter on this day at the earliest. It stays once the plan runs.</summary>
    public DateOnly? BeginsOn { get; init; }

    /// <summary>The plan ends by itself after this day.</summary>
    public DateOnly? EndsOn { get; init; }

    /// <summary>How many of a hundred accounts are held back to compare with, 0 to 50. It stays once the plan runs.</summary>
    public int HeldBackPercent { get; init; }

    /// <summary>Whether accounts that come into the segment later get the plan too.</summary>
    public bool AdmitsLater { get; init; }

    /// <summary>Whether open steps are dropped when an account leaves the segment.</summary>
    public bool DropsLeavers { get; init; } = true;

    /// <summary>What the plan is to bring about; null for nothing in particular.</summary>
    public PlanOutcome? Outcome { get; init; }

    /// <summary>How much of it, over all accounts that get the plan; an amount is in the home currency.</summary>
    public decimal? Target { get; init; }

    /// <summary>In their order. Once the plan runs, texts, owners and deadlines may change, but neither which steps there are nor how they are recognised.</summary>
    public IReadOnlyList<PlanStepInput> Steps { get; init; } = [];

    /// <summary>Who answers for the plan, and is told of steps that nobody else can be told of. Absent on entry: the caller.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Absent on entry: the caller's team.</summary>
    public Guid? TeamId { get; init; }

    public static GamePlanInput Of(GamePlan plan) => new()
    {
        Name = plan.Name,
        Description = plan.Description,
        SegmentId = plan.SegmentId,
        BeginsOn = plan.BeginsOn,
        EndsOn = plan.EndsOn,
        HeldBackPercent = plan.HeldBackPercent,
        AdmitsLater = plan.AdmitsLater,
        DropsLeavers = plan.DropsLeavers,
        Outcome = plan.Outcome,
        Target = plan.Target,
        Steps = [.. plan.Steps.Select(PlanStepInput.Of)],
        OwnerId = plan.OwnerId,
        TeamId = plan.TeamId,
    };

    public GamePlanDetails ToDetails() => new(
        Name, Text.OrNull(Description), SegmentId, BeginsOn, EndsOn, HeldBackPercent, AdmitsLater, DropsLeavers, Outcome, Outcome is null ? null : Target,
        [.. Steps.Select(step => step.ToStep())], OwnerId, TeamId);

    public GamePlanDetails ToNewDetails(ICurrentUser user) => ToDetails() with
    {
        OwnerId = OwnerId ?? (user.Kind == CallerKind.User ? user.Id : null),
        TeamId = TeamId ?? user.HomeTeam,
    };

    internal sealed class Validator : AbstractValidator<GamePlanInput>
    {
        private const int MostSteps = 30;

        public Validator()
        {
            RuleFor(p => p.Name).NotEmpty().MaximumLength(120);
            RuleFor(p => p.Description).MaximumLength(2000);
            RuleFor(p => p.HeldBackPercent).InclusiveBetween(0, 50);
            RuleFor(p => p.EndsOn).GreaterThanOrEqualTo(p => p.BeginsOn).When(p => p.BeginsOn is not null && p.EndsOn is not null).WithErrorCode("game-plan.ends-before-it-begins");
            RuleFor(p => p.Outcome).IsInEnum();
            RuleFor(p => p.Target).InclusiveBetween(0, 1_000_000_000_000).When(p => p.Target is not null);
            RuleFor(p => p.Steps).Must(steps => steps.Count <= MostSteps).WithErrorCode("value.too-many");
            RuleFor(p => p.Steps).Must(steps => steps.Where(s => s.Id is not null).DistinctBy(s => s.Id).Count() == steps.Count(s => s.Id is not null)).WithErrorCode("game-plan.step-twice");
            RuleForEach(p => p.Steps).SetValidator(new StepValidator());
        }
    }

    private sealed class StepValidator : AbstractValidator<PlanStepInput>
    {
        public StepValidator()
        {
            RuleFor(s => s.Title).NotEmpty().MaximumLength(120);
            RuleFor(s => s.Kind).IsInEnum();
            RuleFor(s => s.Instructions).MaximumLength(2000);
            RuleFor(s => s.Expected).MaximumLength(500);
            RuleFor(s => s.DueDays).InclusiveBetween(0, 365);
            RuleFor(s => s.Recognition).IsInEnum();
        }
    }
}

/// <summary>What a validator cannot see: whether the segment is there, and whether the owners are.</summary>
internal sealed class GamePlanCheck(SegmentationDbContext db, IUserDirectory users)
{
    /// <param name="details">What the plan is to be.</param>
    /// <param name="before">What it is; what does not change is not asked about again.</param>
    public async Task DemandSoundAsync(GamePlanDetails details, GamePlan? before, CancellationToken ct)
    {
        if (details.SegmentId != before?.SegmentId)
            await DemandSegmentAsync(details.SegmentId, ct);

        var known = before?.Steps.Select(step => step.OwnerId).ToHashSet() ?? [];
        var named = details.Steps.Select(step => step.OwnerId).Where(owner => !known.Contains(owner)).OfType<Guid>().Distinct().ToList();
        var found = named.Count == 0 ? new Dictionary<Guid, UserSummary>() : await users.GetUsersAsync(named, ct);
        foreach (var (index, step) in details.Steps.Index())
        {
            if (step.OwnerId is { } owner && named.Contains(owner) && found.GetValueOrDefault(owner) is not { Active: true })
                throw new InvalidRequestException($"/steps/{index}/ownerId", "game-plan.unknown-owner");
        }
    }

    private async Task DemandSegmentAsync(Guid id, CancellationToken ct)
    {
        var segment = await db.Segments.AsNoTracking().FirstOrDefaultAsync(s => s.Id == id, ct) ?? throw new InvalidRequestException("/segmentId", "segment.unknown");
        if (segment.Records != SegmentRecords.Account)
            throw new InvalidRequestException("/segmentId", "game-plan.of-accounts", ("name", segment.Name));
    }
}
