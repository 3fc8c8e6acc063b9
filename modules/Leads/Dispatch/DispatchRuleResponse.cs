namespace Crm.Leads.Dispatch;

/// <param name="Position">Rules are asked in rising position.</param>
internal sealed record DispatchRuleResponse(
    Guid Id, int Position, string Name, string? Condition, DispatchStage Stage, DispatchTargetKind Target, Guid TargetId, int? AcceptWithinMinutes,
    Guid? EscalateToId, bool Active, int Version, DateTime CreatedAt, DateTime UpdatedAt)
{
    public static DispatchRuleResponse Of(DispatchRule r) => new(
        r.Id, r.Position, r.Name, r.Condition, r.Stage, r.Target, r.TargetId, r.AcceptWithinMinutes, r.EscalateToId, r.Active, r.Version, r.CreatedAt,
        r.UpdatedAt);
}
