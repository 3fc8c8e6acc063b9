using Crm.Platform.Contracts;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.MailingLists;
using Crm.Segmentation.Segments;
using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Demo;

/// <summary>Parts of the demonstration's customers that marketing works with, how they grew over a quarter, and whom it writes to.</summary>
internal sealed class DemoSegments(SegmentationDbContext db, IUserDirectory users, ICurrentUser user, TimeProvider clock) : IDemoData
{
    private const int DaysOfHistory = 90;

    private static readonly (string Name, SegmentRecords Records, string? Definition)[] Wanted =
    [
        ("Hotels and clubs with ballrooms", SegmentRecords.Account, "tags eq \"ballroom\" or businessType in (\"Hotel\", \"Leisure\")"),
        ("Schools and universities", SegmentRecords.Account, "businessType eq \"Education\""),
        ("Best customers", SegmentRecords.Account, "grade eq \"A\" or tags eq \"VIP\""),
        ("Kowloon offices", SegmentRecords.Account, "district in (\"Kwun Tong\", \"Tsim Sha Tsui\", \"Mong Kok\", \"Kai Tak\", \"Lai Chi Kok\") and kind eq \"company\""),
        ("Technical contacts", SegmentRecords.Contact, "jobTitle co \"IT\" or jobTitle co \"Engineering\" or jobTitle co \"Technical\" or jobTitle co \"Technology\""),
        ("Open house 2026: invited", SegmentRecords.Account, null),
    ];

    public int Order => 15;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Segments.AnyAsync(s => s.Description == DemoCompany.Source, cancellationToken))
            return;
        var people = await users.FindByEmailAsync([DemoCompany.MarketingManager], cancellationToken);
        var owner = people.GetValueOrDefault(DemoCompany.MarketingManager);
        var invited = await db.Accounts.Where(a => a.Source == DemoCompany.Source && a.Grade != "C").OrderBy(a => a.Id).Select(a => a.Id).ToListAsync(cancellationToken);
        foreach (var (index, (name, records, definition)) in Wanted.Index())
        {
            var segment = Segment.Create(records, new SegmentDetails(name, DemoCompany.Source, definition, owner?.Id, owner?.TeamId));
            db.Segments.Add(segment);
            if (definition is null)
            {
                db.SegmentMembers.AddRange(invited.Select(id => new SegmentMember { SegmentId = segment.Id, RecordId = id, Since = clock.GetUtcNow().UtcDateTime }));
                var invitations = MailingList.Create(records, new MailingListDetails(
                    "Open house 2026: invitations", segment.Id, null, ConsentChannel.Post, ConsentPurpose.Event, null, owner?.Id, owner?.TeamId));
                db.MailingLists.Add(invitations);
                db.Prepare(invitations, user, clock);
            }
            // Today's size and members are written down by the daily look.
            var today = SegmentSizes.Today(clock);
            db.SegmentSizes.AddRange(Enumerable.Range(1, DaysOfHistory)
                .Select(ago => new SegmentSize { SegmentId = segment.Id, Day = today.AddDays(-ago), Count = Math.Max(1, 5 + index - (ago / (14 + index))) }));
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var segments = db.Segments.IgnoreQueryFilters().Where(s => s.Description == DemoCompany.Source);
        var ids = await segments.Select(s => s.Id).ToListAsync(cancellationToken);
        var lists = db.MailingLists.IgnoreQueryFilters().Where(l => l.SegmentId != null && ids.Contains(l.SegmentId.Value));
        var listIds = await lists.Select(l => l.Id).ToListAsync(cancellationToken);
        await db.MailingRecipients.Where(r => listIds.Contains(r.ListId)).ExecuteDeleteAsync(cancellationToken);
        await db.MailingExports.Where(e => listIds.Contains(e.ListId)).ExecuteDeleteAsync(cancellationToken);
        await lists.ExecuteDeleteAsync(cancellationToken);
        await db.SegmentMembers.Where(m => ids.Contains(m.SegmentId)).ExecuteDeleteAsync(cancellationToken);
        await db.SegmentChanges.Where(c => ids.Contains(c.SegmentId)).ExecuteDeleteAsync(cancellationToken);
        await db.SegmentSizes.Where(s => ids.Contains(s.SegmentId)).ExecuteDeleteAsync(cancellationToken);
        await db.ForgetSearchWordsAsync(ids, cancellationToken);
        await segments.ExecuteDeleteAsync(cancellationToken);
    }
}
