using Crm.Platform.Contracts;
using Crm.Segmentation.Segments;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Demo;

/// <summary>Parts of the demonstration's customers that marketing works with, and how they grew over a quarter.</summary>
internal sealed class DemoSegments(SegmentationDbContext db, IUserDirectory users, TimeProvider clock) : IDemoData
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
                db.SegmentMembers.AddRange(invited.Select(id => new SegmentMember { SegmentId = segment.Id, RecordId = id, Since = clock.GetUtcNow().UtcDateTime }));
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
        await db.SegmentMembers.Where(m => ids.Contains(m.SegmentId)).ExecuteDeleteAsync(cancellationToken);
        await db.SegmentChanges.Where(c => ids.Contains(c.SegmentId)).ExecuteDeleteAsync(cancellationToken);
        await db.SegmentSizes.Where(s => ids.Contains(s.SegmentId)).ExecuteDeleteAsync(cancellationToken);
        await segments.ExecuteDeleteAsync(cancellationToken);
    }
}
