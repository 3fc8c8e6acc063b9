namespace Crm.Segmentation;

/// <summary>What undoing left as it was, because somebody has worked on it since.</summary>
/// <param name="RecordType">account or contact.</param>
/// <param name="Label">The record's name.</param>
/// <param name="Fields">The fields changed since; empty when the whole record stays.</param>
internal sealed record KeptRecord(string RecordType, Guid Id, string Label, IReadOnlyList<string> Fields);
