using Crm.Segmentation.Import;
using Crm.Segmentation.Timeline;
using Crm.Shared.Merging;

namespace Crm.Segmentation.Merging;

internal static class CustomerReferences
{
    /// <summary>This module's own columns with ids of accounts and contacts. Contacts' parts in accounts are rules of their own (<see cref="RoleMoves"/>).</summary>
    public static readonly MergeReferences All = new MergeReferences()
        .Column<Account>(a => a.ParentId, "children")
        .Link<TimelineEntry>(e => e.SubjectId, to: e => e.EntryId, "timeline")
        .Column<Listing>(l => l.AccountId, "listings");
}
