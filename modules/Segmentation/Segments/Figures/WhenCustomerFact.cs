using Crm.Segmentation.Contracts;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments.Figures;

/// <summary>Keeps the last thing that each record of another module said of a customer, and the figures that follow from it.</summary>
internal sealed class WhenCustomerFact(SegmentationDbContext db, FigureValues figures) : INotificationHandler<ICustomerFactEvent>
{
    public async Task Handle(ICustomerFactEvent notification, CancellationToken cancellationToken)
    {
        var fact = notification.Fact;
        var said = db.CustomerFacts.Where(f => f.Source == fact.Source && f.RecordId == fact.RecordId);
        var before = await said.Select(f => new { f.SubjectId, f.FirstAt }).ToListAsync(cancellationToken);
        await said.ExecuteDeleteAsync(cancellationToken);
        var now = KnownFact.Of(fact, before.Count == 0 ? null : before.Min(f => f.FirstAt)).ToList();
        db.AddRange(now);
        await db.SaveChangesAsync(cancellationToken);
        await figures.RefreshAsync([.. before.Select(f => f.SubjectId).Union(now.Select(f => f.SubjectId))], cancellationToken);
    }
}

/// <summary>A lead's account and contact may come to be after the facts about them have come.</summary>
internal sealed class WhenCustomerCreated(FigureValues figures) : INotificationHandler<AccountCreated>, INotificationHandler<ContactCreated>
{
    public Task Handle(AccountCreated notification, CancellationToken cancellationToken) => figures.RefreshAsync([notification.AccountId], cancellationToken);

    public Task Handle(ContactCreated notification, CancellationToken cancellationToken) => figures.RefreshAsync([notification.ContactId], cancellationToken);
}

/// <summary>What is known of customers that were made one, or are several again, has moved with them.</summary>
internal sealed class WhenCustomersMerged(FigureValues figures)
    : INotificationHandler<AccountsMerged>, INotificationHandler<AccountMergeUndone>, INotificationHandler<ContactsMerged>, INotificationHandler<ContactMergeUndone>
{
    public Task Handle(AccountsMerged notification, CancellationToken cancellationToken) => RefreshAsync(notification.SurvivorId, notification.MergedIds, cancellationToken);

    public Task Handle(AccountMergeUndone notification, CancellationToken cancellationToken) => RefreshAsync(notification.SurvivorId, notification.MergedIds, cancellationToken);

    public Task Handle(ContactsMerged notification, CancellationToken cancellationToken) => RefreshAsync(notification.SurvivorId, notification.MergedIds, cancellationToken);

    public Task Handle(ContactMergeUndone notification, CancellationToken cancellationToken) => RefreshAsync(notification.SurvivorId, notification.MergedIds, cancellationToken);

    private Task RefreshAsync(Guid survivor, IReadOnlyList<Guid> merged, CancellationToken ct) => figures.RefreshAsync([survivor, .. merged], ct);
}
