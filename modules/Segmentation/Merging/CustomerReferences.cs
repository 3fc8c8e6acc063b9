using Crm.Segmentation.Consent;
using Crm.Segmentation.Import;
using Crm.Segmentation.Segments;
using Crm.Segmentation.Timeline;
using Crm.Shared.Data;
using Crm.Shared.Merging;

namespace Crm.Segmentation.Merging;

internal static class CustomerReferences
{
    /// <summary>This module's own columns with ids of accounts and contacts, beside subsidiaries and people's parts in accounts (<see cref="Followers"/>).</summary>
    public static readonly MergeReferences All = new MergeReferences()
        .Link<TimelineEntry>(e => e.SubjectId, to: e => e.EntryId, "timeline")
        .Column<Listing>(l => l.AccountId, "listings")
        .Link<SegmentMember>(m => m.RecordId, to: m => m.SegmentId, "segments")
        .Column<ConsentEntry>(e => e.ContactId, "consents")
        .Link<RecordShare>(s => s.RecordId, to: s => s.GranteeId, "shares", only: s => s.Reason == ShareReason.ByHand);
}
