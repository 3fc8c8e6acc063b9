using Crm.Shared.Filtering;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class ChangeSegmentMembersByFilter : IEndpoint
{
    /// <param name="Filter">Which records, as for their list; it may ask for other segments.</param>
    /// <param name="Remove">True to take them out instead.</param>
    internal sealed record Request(string Filter, bool Remove = false);

    /// <param name="JobId">Progress at /api/v1/jobs/{jobId}.</param>
    internal sealed record Started(Guid JobId);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Filter).NotNull().MaximumLength(Filter.MaxLength);
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/segments/{id:guid}/members/by-filter", Handle)
        .RequirePermission(SegmentPermissions.Update)
        .WithName("changeSegmentMembersByFilter")
        .WithSummary("Take all records that match into a static segment or out of it, as a job");

    private static async Task<Results<Accepted<Started>, NotFound>> Handle(
        Guid id, Request request, SegmentationDbContext db, SegmentMatcher matcher, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var segment = await db.Segments.FirstOrDefaultAsync(s => s.Id == id, ct);
        if (segment is null)
            return TypedResults.NotFound();
        user.Demand(SegmentPermissions.Update, segment);
        segment.DemandReadable(user);
        segment.DemandStatic();
        try
        {
            await matcher.MatchesAsync(segment.Records, request.Filter, self: null, ct);
        }
        catch (FilterException e)
        {
            throw e.At("/filter");
        }

        var job = Job.Create(MembersByFilterJob.Kind, segment.Name, new MembersByFilterJob.Payload(id, request.Filter, request.Remove), user, clock, $"/api/v1/segments/{id}");
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", new Started(job.Id));
    }
}
