using Crm.Segmentation.Consent;
using Crm.Segmentation.GamePlans;
using Crm.Segmentation.Import;
using Crm.Segmentation.MailingLists;
using Crm.Segmentation.Membership;
using Crm.Segmentation.Privacy;
using Crm.Segmentation.Segments;
using Crm.Segmentation.Segments.Figures;
using Crm.Segmentation.Timeline;
using Crm.Shared.Data;
using Crm.Shared.Merging;

namespace Crm.Segmentation.Merging;

internal static class CustomerReferences
{
    /// <summary>This module's own columns with ids of accounts and contacts, beside subsidiaries and people's parts in accounts (<see cref="Followers"/>).</summary>
    public static readonly MergeReferences All = new MergeReferences()
        .Link<TimelineEntry>(e => e.SubjectId, to: e => e.EntryId, "timeline")
        .Link<TimelinePin>(p => p.SubjectId, to: p => p.EntryId, "pins")
        .Column<Listing>(l => l.AccountId, "listings")
        .Link<SegmentMember>(m => m.RecordId, to: m => m.SegmentId, "segments")
        .Link<PlannedAccount>(a => a.AccountId, to: a => a.PlanId, "game-plans")
        .Link<MailingRecipient>(r => r.RecordId, to: r => r.ListId, "mailing-lists")
        .Column<MailingRecipient>(r => r.ContactId, "mailing-lists")
        .Link<KnownFact>(f => f.SubjectId, to: f => f.RecordId, "figures")
        .Column<ConsentEntry>(e => e.ContactId, "consents")
        .Column<PrivacyRequest>(r => r.ContactId, "privacy-requests")
        .Column<Member>(m => m.ContactId, "memberships")
        .Link<RecordShare>(s => s.RecordId, to: s => s.GranteeId, "shares", only: s => s.Reason == ShareReason.ByHand);
}
