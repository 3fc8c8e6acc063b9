using Crm.Shared.Jobs;
using Crm.Shared.Web;

namespace Crm.Platform.Jobs;

/// <param name="Kind">What runs: "segmentation.import".</param>
/// <param name="Title">The kind in the reader's language.</param>
/// <param name="Subject">What it is about: a file's name.</param>
/// <param name="Total">Null while the size of the work is not known.</param>
/// <param name="ResultLink">Where to look at what came of it.</param>
/// <param name="Error">Why it failed.</param>
internal sealed record JobResponse(Guid Id, string Kind, string Title, string Subject, JobState State, long Done, long? Total, string? ResultLink, string? Error, int Attempts,
    Guid? CreatedBy, string CreatedByName, DateTime CreatedAt, DateTime? StartedAt, DateTime? FinishedAt)
{
    public static JobResponse Of(Job job, Messages messages, string locale) =>
        new(job.Id, job.Kind, messages.Text("job." + job.Kind, locale), job.Subject, job.State, job.Done, job.Total, job.ResultLink,
            job.Error is { } error && messages.Knows(error) ? messages.Text(error, locale) : job.Error, job.Attempts,
            job.CreatedBy, job.CreatedByName, job.CreatedAt, job.StartedAt, job.FinishedAt);
}

internal static class JobAccess
{
    /// <summary>People see their own jobs; everybody's with jobs:read for everyone.</summary>
    public static bool MaySee(this ICurrentUser user, Job job, string permission) =>
        user.ScopeOf(permission) == Scope.Everyone || (job.CreatedBy is { } creator && creator == user.Id);
}
