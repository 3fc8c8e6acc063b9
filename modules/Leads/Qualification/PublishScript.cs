using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

internal sealed class PublishScript : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/qualification-scripts/{id:guid}/publish", Handle)
        .RequirePermission(ScriptPermissions.Publish)
        .WithName("publishScript")
        .WithSummary("Put the draft to use; 400 with a pointer per fault while it has any");

    private static async Task<Results<Ok<ScriptResponse>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, LeadsDbContext db, TimeProvider clock, Messages messages, HttpContext http, CancellationToken ct)
    {
        var script = await db.Scripts.Include(s => s.Versions).FirstOrDefaultAsync(s => s.Id == id, ct);
        if (script is null)
            return TypedResults.NotFound();

        ifMatch.Check(script);
        script.Publish(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);

        http.SetETag(script);
        return TypedResults.Ok(ScriptResponse.Of(script, messages, Problems.LocaleOf(http)));
    }
}
