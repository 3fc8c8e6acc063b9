using System.Linq.Expressions;
using Crm.Segmentation.Duplicates;
using Crm.Segmentation.GamePlans;
using Crm.Segmentation.Groups;
using Crm.Segmentation.MailingLists;
using Crm.Segmentation.Quality;
using Crm.Segmentation.Segments;
using Crm.Segmentation.Segments.Figures;
using Crm.Segmentation.Timeline;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation;

internal sealed class SegmentationDbContext(DbContextOptions<SegmentationDbContext> options) : ModuleDbContext(options, "segmentation")
{
    public DbSet<Account> Accounts => Set<Account>();
    public DbSet<AccountKey> AccountKeys => Set<AccountKey>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<ContactKey> ContactKeys => Set<ContactKey>();
    public DbSet<TimelineEntry> Timeline => Set<TimelineEntry>();
    public DbSet<TimelinePin> TimelinePins => Set<TimelinePin>();
    public DbSet<Activity> Activities => Set<Activity>();
    public DbSet<ActivityTemplate> ActivityTemplates => Set<ActivityTemplate>();
    public DbSet<DistinctPair> DistinctPairs => Set<DistinctPair>();
    public DbSet<GroupRule> GroupRules => Set<GroupRule>();
    public DbSet<QualityRule> QualityRules => Set<QualityRule>();
    public DbSet<ContactLink> ContactLinks => Set<ContactLink>();
    public DbSet<Segment> Segments => Set<Segment>();
    public DbSet<SegmentMember> SegmentMembers => Set<SegmentMember>();
    public DbSet<SegmentChange> SegmentChanges => Set<SegmentChange>();
    public DbSet<SegmentSize> SegmentSizes => Set<SegmentSize>();
    public DbSet<GamePlan> GamePlans => Set<GamePlan>();
    public DbSet<PlannedAccount> PlannedAccounts => Set<PlannedAccount>();
    public DbSet<PlannedStep> PlannedSteps => Set<PlannedStep>();
    public DbSet<MailingList> MailingLists => Set<MailingList>();
    public DbSet<MailingRecipient> MailingRecipients => Set<MailingRecipient>();
    public DbSet<MailingExport> MailingExports => Set<MailingExport>();
    public DbSet<KnownFact> CustomerFacts => Set<KnownFact>();

    protected override Task PrepareAsync(IReadOnlyList<AggregateRoot> records, DateTime now, CancellationToken cancellationToken) =>
        this.KeepQualityInStepAsync(records, now, cancellationToken);

    /// <summary>A contact is seen with an account that was shared together with its contacts.</summary>
    protected override LambdaExpression? AlsoSeen(Type recordType) => recordType != typeof(Contact) ? null
        : (Expression<Func<Contact, bool>>)(contact => ContactLinks.Any(link => link.ContactId == contact.Id
            && Shares.Any(share => share.RecordId == link.AccountId && share.WithContacts && EF.Parameter(Grantees).Contains(share.GranteeId))));

    public override async Task<ILookup<Guid, RecordShare>> SharesOfAsync(Type recordType, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var own = await base.SharesOfAsync(recordType, ids, cancellationToken);
        if (recordType != typeof(Contact))
            return own;
        var along = await ContactLinks.Where(link => EF.Parameter(ids).Contains(link.ContactId))
            .Join(Shares.AsNoTracking().Where(share => share.WithContacts), link => link.AccountId, share => share.RecordId, (link, share) => new { link.ContactId, share }).ToListAsync(cancellationToken);
        return own.SelectMany(of => of, (of, share) => new { ContactId = of.Key, share }).Concat(along).ToLookup(one => one.ContactId, one => one.share);
    }

    protected override Task AuditedAsync(IReadOnlyList<AuditEntry> entries, CancellationToken cancellationToken) => this.TellChangesAsync(entries, cancellationToken);
}
