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

/// <summary>A lead's account may come to be after the facts about it have come.</summary>
internal sealed class WhenAccountCreated(FigureValues figures) : INotificationHandler<AccountCreated>
{
    public Task Handle(AccountCreated notification, CancellationToken cancellationToken) => figures.RefreshAsync([notification.AccountId], cancellationToken);
}

/// <summary>What is known of accounts that were made one, or are several again, has moved with them.</summary>
internal sealed class WhenAccountsMerged(FigureValues figures) : INotificationHandler<AccountsMerged>, INotificationHandler<AccountMergeUndone>
{
    public Task Handle(AccountsMerged notification, CancellationToken cancellationToken) =>
        figures.RefreshAsync([notification.SurvivorId, .. notification.MergedIds], cancellationToken);

    public Task Handle(AccountMergeUndone notification, CancellationToken cancellationToken) =>
        figures.RefreshAsync([notification.SurvivorId, .. notification.MergedIds], cancellationToken);
}
