using System.Text.Json;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

internal sealed class EvaluateAnswers : IEndpoint
{
    /// <param name="Version">The edition that the call began with; the one in use when absent.</param>
    internal sealed record Request(IReadOnlyDictionary<string, JsonElement> Answers, int? Version = null);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/qualification-scripts/{id:guid}/evaluate", Handle)
        .RequirePermission(LeadPermissions.Qualify)
        .WithName("evaluateAnswers")
        .WithSummary("The score so far, for the call screen; changes nothing and takes unfinished answers");

    private static async Task<Results<Ok<ScoreResponse>, NotFound>> Handle(
        Guid id, Request request, LeadsDbContext db, ICurrentUser user, TimeProvider clock, Messages messages, HttpContext http, CancellationToken ct)
    {
        var version = await db.ScriptVersions.AsNoTracking()
            .Where(v => v.ScriptId == id && (request.Version == null ? v.Status == ScriptVersionStatus.Published : v.Number == request.Version))
            .FirstOrDefaultAsync(ct);
        if (version is null)
            return TypedResults.NotFound();

        var result = ScoringPolicy.Score(version.Document, request.Answers, CallDay.Of(user, clock));
        return TypedResults.Ok(ScoreResponse.Of(result, messages, Problems.LocaleOf(http)));
    }
}
