using System.Text.Json.Serialization;

namespace Crm.Shared.Paging;

/// <param name="Next">Pass it as <c>after</c> for the next page; null on the last.</param>
/// <param name="Count">All matching records, when asked for.</param>
/// <param name="CountIsLowerBound">True when an estimated count stopped early: there are at least <c>count</c>.</param>
public sealed record Page<T>(
    IReadOnlyList<T> Items,
    string? Next,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] long? Count = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] bool? CountIsLowerBound = null);
