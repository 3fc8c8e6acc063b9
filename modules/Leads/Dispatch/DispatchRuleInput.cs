using Crm.Platform.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

/// <summary>A dispatch rule as an administrator writes it.</summary>
internal sealed record DispatchRuleInput
{
    public required string Name { get; init; }

    /// <summary>Filter text over lead fields, e.g. <c>district in ("Kwun Tong","Ngau Tau Kok") and score ge 50</c>. Absent: every lead.</summary>
    public string? Condition { get; init; }

    /// <summary>When the rule is asked.</summary>
    public DispatchStage Stage { get; init; }
    public required DispatchTargetKind Target { get; init; }

    /// <summary>The user, or the team.</summary>
    public required Guid TargetId { get; init; }

    /// <summary>Working minutes to accept; the calendar's own when absent.</summary>
    public int? AcceptWithinMinutes { get; init; }

    /// <summary>Who gets a lead that was not accepted in time; the team's manager when absent.</summary>
    public Guid? EscalateToId { get; init; }
    public bool Active { get; init; } = true;

    public DispatchRuleDesign ToDesign() => new(
        Name.Trim(), string.IsNullOrWhiteSpace(Condition) ? null : Condition.Trim(), Stage, Target, TargetId, AcceptWithinMinutes, EscalateToId, Active);

    public static DispatchRuleInput Of(DispatchRule rule) => new()
    {
        Name = rule.Name,
        Condition = rule.Condition,
        Stage = rule.Stage,
        Target = rule.Target,
        TargetId = rule.TargetId,
        AcceptWithinMinutes = rule.AcceptWithinMinutes,
        EscalateToId = rule.EscalateToId,
        Active = rule.Active,
    };

    internal sealed class Validator : AbstractValidator<DispatchRuleInput>
    {
        public Validator()
        {
            RuleFor(r => r.Name).NotEmpty().MaximumLength(LeadConfiguration.LongestName);
            RuleFor(r => r.Stage).IsInEnum();
            RuleFor(r => r.Target).IsInEnum();
            RuleFor(r => r.TargetId).NotEmpty();
            RuleFor(r => r.AcceptWithinMinutes).InclusiveBetween(1, 60 * 24 * 30);
        }
    }
}

/// <summary>What a validator cannot see: whether the condition can be asked, and whether the people and teams exist.</summary>
internal sealed class DispatchRuleCheck(IUserDirectory users, Assignees assignees, FilterClock filterClock)
{
    public async Task DemandSoundAsync(DispatchRuleDesign design, CancellationToken ct)
    {
        if (design.Condition is not null)
            DemandCondition(design.Condition);
        if (design.Target is DispatchTargetKind.User)
            await assignees.DemandAsync(design.TargetId, "/targetId", ct);
        else if ((await users.GetTeamsAsync([design.TargetId], ct)).Count == 0)
            throw new InvalidRequestException("/targetId", "dispatch-rule.unknown-team");
        if (design.EscalateToId is { } manager)
            await assignees.DemandAsync(manager, "/escalateToId", ct);
    }

    private void DemandCondition(string condition)
    {
        try
        {
            LeadFields.All.Compile(condition, filterClock with { Zone = BusinessTime.DefaultZone });
        }
        catch (FilterException e)
        {
            throw e.At("/condition");
        }
    }
}
