using Crm.Leads.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.MailingLists;

/// <summary>A mailing list that stands on a bought or lent one is written to as far as those terms allow.</summary>
internal sealed class MailingTerms(SegmentationDbContext db, IExternalListDirectory externalLists, ICurrentUser user, TimeProvider clock)
{
    public async Task DemandAsync(MailingList list, CancellationToken ct)
    {
        if (list.ExternalListId is { } externalList)
            (await externalLists.CheckUseAsync(externalList, ExternalListUse.MailingList, list.Id, ct)).Demand();
    }

    /// <summary>Counts it as a use of that list, too. The caller saves.</summary>
    public async Task UseAsync(MailingList list, CancellationToken ct)
    {
        await DemandAsync(list, ct);
        if (list.ExternalListId is { } externalList)
        {
            db.Publish(list.Id, new ExternalListUsed(
                externalList, ExternalListUse.MailingList, MailingList.RecordType.Name, list.Id, list.Name, user.Name, clock.GetUtcNow().UtcDateTime));
        }
    }
}
