using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Bulk;

internal sealed class ChangeAccountsInBulk : IEndpoint
{
    private const int MostIds = 1_000;

    /// <summary>Either ids or a filter.</summary>
    /// <param name="Ids">At most 1,000; for more, use a filter.</param>
    /// <param name="Filter">The list's filter; an empty text means every account.</param>
    /// <param name="Change">What to do to each.</param>
    /// <param name="DryRun">True to learn how many there are and change nothing.</param>
    internal sealed record Request(BulkChange Change, IReadOnlyList<Guid>? Ids = null, string? Filter = null, bool DryRun = false);

    /// <param name="Count">How many accounts match and may be seen by the caller.</param>
    internal sealed record Preview(int Count);

    /// <param name="Id">Of the bulk action: its result at /api/v1/bulk/{id}.</param>
    /// <param name="JobId">Progress at /api/v1/jobs/{jobId}.</param>
    internal sealed record Started(Guid Id, Guid JobId);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Change).NotNull();
            RuleFor(r => r.Ids).Must((request, ids) => ids is { Count: > 0 } != request.Filter is not null).WithErrorCode("bulk.ids-or-filter");
            RuleFor(r => r.Ids).Must(ids => ids is null or { Count: <= MostIds }).WithErrorCode("value.too-many");
            RuleFor(r => r.Change.Grade).MaximumLength(20).When(r => r.Change is not null);
            RuleFor(r => r.Change.BusinessType).MaximumLength(80).When(r => r.Change is not null);
            RuleFor(r => r.Change.CustomerType).MaximumLength(80).When(r => r.Change is not null);
            RuleFor(r => r.Change.Source).MaximumLength(120).When(r => r.Change is not null);
            this.TagRules(r => r.Change?.AddTags);
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/accounts/bulk", Handle)
        .RequirePermission(AccountPermissions.Update)
        .WithName("changeAccountsInBulk")
        .WithSummary("Assign, tag or set fields of many accounts: with dryRun the number only, else a job that can be undone");

    private static async Task<Results<Ok<Preview>, Accepted<Started>>> Handle(
        Request request, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, FilterClock filterClock, CancellationToken ct)
    {
        var bulkId = Ids.New();
        var job = Job.Create(BulkJob.Kind, request.Filter ?? $"{request.Ids!.Count}", new BulkJob.Payload(bulkId, Undo: false), user, clock, $"/api/v1/bulk/{bulkId}");
        var bulk = new BulkAction
        {
            Id = bulkId, JobId = job.Id, Filter = request.Filter, RecordIds = request.Ids ?? [], Change = request.Change,
            CreatedAt = clock.GetUtcNow().UtcDateTime, CreatedBy = user.Id,
        };

        int count;
        try
        {
            count = await BulkJob.Targets(db, bulk, filterClock).CountAsync(ct);
        }
        catch (FilterException e)
        {
            throw e.At("/filter");
        }
        if (request.DryRun)
            return TypedResults.Ok(new Preview(count));

        db.Add(bulk);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", new Started(bulkId, job.Id));
    }
}
