using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Jobs;

internal sealed class GetJob : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/jobs/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.JobsRead)
        .WithName("getJob")
        .WithSummary("One job with its progress");

    private static async Task<Results<Ok<JobResponse>, NotFound>> Handle(Guid id, JobBoard board, ICurrentUser user, Messages messages, HttpContext http, CancellationToken ct) =>
        await board.FindAsync(id, ct) is { } job && user.MaySee(job, PlatformPermissions.JobsRead)
            ? TypedResults.Ok(JobResponse.Of(job, messages, Problems.LocaleOf(http)))
            : TypedResults.NotFound();
}
