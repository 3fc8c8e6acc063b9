using System.Globalization;
using Crm.Platform.Contracts;

namespace Crm.Segmentation.Contracts;

/// <summary>Somebody was told that steps of a game plan are due within a day.</summary>
/// <param name="PersonId">Who does them, or who answers for the plan where nobody does.</param>
/// <param name="Steps">How many.</param>
/// <param name="DueOn">The last day for the first of them.</param>
public sealed record GamePlanOwnerReminded(Guid PlanId, string PlanName, Guid PersonId, int Steps, DateOnly DueOn) : IPersonalNotice
{
    public IReadOnlyList<Guid> Recipients => [PersonId];
    public string NoticeCode => "game-plan.steps-due";
    public IReadOnlyDictionary<string, object?> NoticeFacts => new Dictionary<string, object?> { ["plan"] = PlanName, ["count"] = Steps, ["day"] = DueOn.ToString("O", CultureInfo.InvariantCulture) };
    public (string RecordType, Guid Id) NoticeRecord => ("game-plan", PlanId);
}
