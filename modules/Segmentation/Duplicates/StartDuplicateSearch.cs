using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Duplicates;

internal sealed class StartDuplicateSearch : IEndpoint
{
    private static readonly JobState[] Unfinished = [JobState.Queued, JobState.Running, JobState.Paused];

    internal sealed record Request(DuplicateRecordType RecordType = DuplicateRecordType.Account);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.RecordType).IsInEnum();
    }

    /// <param name="JobId">Progress, pause, cancel and resume at /api/v1/jobs/{jobId}.</param>
    /// <param name="Done">Records searched.</param>
    /// <param name="Total">Records to search; null before it has begun.</param>
    internal sealed record Search(Guid JobId, DuplicateRecordType RecordType, JobState State, long Done, long? Total, DateTime StartedAt, string StartedByName, DateTime? FinishedAt);

    /// <param name="Items">The latest search of accounts and of contacts.</param>
    internal sealed record Searches(IReadOnlyList<Search> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/duplicates", Start)
            .RequirePermission(AccountPermissions.Merge)
            .WithName("startDuplicateSearch")
            .WithSummary("Search all accounts, or all contacts, for duplicates: a job with progress that can be paused, cancelled and resumed");
        app.MapGet("/duplicates/searches", Latest)
            .RequirePermission(AccountPermissions.Read)
            .WithName("listDuplicateSearches")
            .WithSummary("How the latest searches for duplicates stand");
    }

    private static async Task<Accepted<Search>> Start(Request request, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var subject = SubjectOf(request.RecordType);
        if (await Jobs(db, subject).Where(j => Unfinished.Contains(j.State)).Select(j => (Guid?)j.Id).FirstOrDefaultAsync(ct) is { } running)
            throw new BusinessRuleException("duplicates.search-running") { Details = new Dictionary<string, object?> { ["jobId"] = running } };

        var job = Job.Create(DuplicateSearch.Kind, subject, new DuplicateSearch.Payload(request.RecordType), user, clock, "/api/v1/duplicates");
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", Describe(job, request.RecordType));
    }

    private static async Task<Ok<Searches>> Latest(SegmentationDbContext db, CancellationToken ct)
    {
        var searches = new List<Search>();
        foreach (var type in Enum.GetValues<DuplicateRecordType>())
            if (await Jobs(db, SubjectOf(type)).OrderByDescending(j => j.CreatedAt).FirstOrDefaultAsync(ct) is { } job) searches.Add(Describe(job, type));
        return TypedResults.Ok(new Searches(searches));
    }

    private static IQueryable<Job> Jobs(SegmentationDbContext db, string subject) => db.Jobs.AsNoTracking().Where(j => j.Kind == DuplicateSearch.Kind && j.Subject == subject);

    private static string SubjectOf(DuplicateRecordType type) => type == DuplicateRecordType.Account ? Account.RecordType.Plural : Contact.RecordType.Plural;

    private static Search Describe(Job job, DuplicateRecordType type) =>
        new(job.Id, type, job.State, job.Done, job.Total, job.CreatedAt, job.CreatedByName, job.FinishedAt);
}
