using Crm.Shared.Jobs;
using Crm.Shared.Web;

namespace Crm.Segmentation.MailingLists;

internal static class Preparing
{
    /// <summary>Has the recipients written down by a job that begins with the save.</summary>
    public static void Prepare(this SegmentationDbContext db, MailingList list, ICurrentUser user, TimeProvider clock)
    {
        var job = Job.Create(PrepareJob.Kind, list.Name, new PrepareJob.Payload(list.Id), user, clock, $"/api/v1/mailing-lists/{list.Id}");
        list.JobId = job.Id;
        db.Jobs.Add(job);
    }
}
