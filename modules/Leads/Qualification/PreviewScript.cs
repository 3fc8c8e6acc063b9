using System.Text.Json;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Leads.Qualification;

internal sealed class PreviewScript : IEndpoint
{
    /// <summary>A document as it stands in the script builder, saved or not, and answers to try it with.</summary>
    internal sealed record Request(ScriptDocument Document, IReadOnlyDictionary<string, JsonElement> Answers);

    /// <param name="Problems">What would keep the document from being published.</param>
    internal sealed record Response(IReadOnlyList<ProblemError> Problems, ScoreResponse Result);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/qualification-scripts/preview", Handle)
        .RequirePermission(ScriptPermissions.Read)
        .WithName("previewScript")
        .WithSummary("Try a script document without saving it");

    private static Ok<Response> Handle(Request request, ICurrentUser user, TimeProvider clock, Messages messages, HttpContext http)
    {
        var locale = Problems.LocaleOf(http);
        var result = ScoringPolicy.Score(request.Document, request.Answers, CallDay.Of(user, clock));
        return TypedResults.Ok(new Response(ScriptProblems.Of(request.Document, messages, locale), ScoreResponse.Of(result, messages, locale)));
    }
}
