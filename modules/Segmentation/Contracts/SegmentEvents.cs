using Crm.Shared.Events;

namespace Crm.Segmentation.Contracts;

/// <summary>
/// Records have come into a segment since it was last looked at, in portions of at most 1,000. Who belongs to a segment when it is
/// made did not enter it: a new segment raises nothing.
/// </summary>
/// <param name="RecordType">account or contact.</param>
/// <param name="Cause">data: the records changed; definition: the segment's criteria did; hand: somebody added them.</param>
public sealed record SegmentMembersEntered(Guid SegmentId, string RecordType, string Cause, DateTime EnteredAt, IReadOnlyList<Guid> RecordIds) : INotification;

/// <summary>Records have left a segment since it was last looked at, in portions of at most 1,000.</summary>
/// <param name="RecordType">account or contact.</param>
/// <param name="Cause">data: the records changed or were deleted; definition: the segment's criteria changed; hand: somebody removed them.</param>
public sealed record SegmentMembersLeft(Guid SegmentId, string RecordType, string Cause, DateTime LeftAt, IReadOnlyList<Guid> RecordIds) : INotification;
