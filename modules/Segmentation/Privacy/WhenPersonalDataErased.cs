using Crm.Segmentation.Contracts;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Privacy;

/// <summary>Adds what another module has erased to the list.</summary>
internal sealed class WhenPersonalDataErased(SegmentationDbContext db) : INotificationHandler<PersonalDataErased>
{
    public async Task Handle(PersonalDataErased notification, CancellationToken cancellationToken)
    {
        var erasure = await db.Set<Erasure>().FirstAsync(e => e.Id == notification.ErasureId, cancellationToken);
        erasure.Add(notification.Parts);
    }
}
