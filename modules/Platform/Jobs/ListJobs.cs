using System.ComponentModel;
using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Microsoft.AspNetCore.Mvc;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Jobs;

internal sealed class ListJobs : IEndpoint
{
    private const int MaxLimit = 200;

    internal sealed record Query
    {
        [FromQuery]
        [Description("Only jobs in this state.")]
        public QueryChoice<JobState>? State { get; init; }

        [FromQuery]
        [Description("next of the page before.")]
        public Guid? After { get; init; }

        [FromQuery]
        [Description("Jobs per page, 1 to 200; 50 when absent.")]
        public int? Limit { get; init; }
    }

    internal sealed record Response(IReadOnlyList<JobResponse> Items, Guid? Next);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/jobs", Handle)
        .RequirePermission(PlatformPermissions.JobsRead)
        .WithName("listJobs")
        .WithSummary("Long work, newest first: my own, or everybody's with jobs:read for everyone");

    private static async Task<Ok<Response>> Handle([AsParameters] Query query, JobBoard board, ICurrentUser user, Messages messages, HttpContext http, CancellationToken ct)
    {
        var limit = query.Limit ?? 50;
        if (limit is < 1 or > MaxLimit)
            throw new InvalidRequestException("?limit", "page.bad-limit", ("max", MaxLimit));
        var mine = user.ScopeOf(PlatformPermissions.JobsRead) == Scope.Everyone ? null : user.Id;
        var jobs = await board.ListAsync(mine, query.State?.Value, query.After, limit, ct);
        var locale = Problems.LocaleOf(http);
        return TypedResults.Ok(new Response([.. jobs.Select(j => JobResponse.Of(j, messages, locale))], jobs.Count == limit ? jobs[^1].Id : null));
    }
}
