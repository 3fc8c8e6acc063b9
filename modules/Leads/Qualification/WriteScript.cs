using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

internal sealed class WriteScript : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/qualification-scripts/{id:guid}", Handle)
        .RequirePermission(ScriptPermissions.Update)
        .WithName("writeScript")
        .WithSummary("Save the draft of a script, faults included; published editions stay as they are");

    private static async Task<Results<Ok<ScriptResponse>, NotFound>> Handle(
        Guid id, ScriptInput request, IfMatch ifMatch, LeadsDbContext db, Messages messages, HttpContext http, CancellationToken ct)
    {
        var script = await db.Scripts.Include(s => s.Versions).FirstOrDefaultAsync(s => s.Id == id, ct);
        if (script is null)
            return TypedResults.NotFound();

        ifMatch.Check(script);
        script.Write(request.Name, request.Document);
        await db.SaveChangesAsync(ct);

        http.SetETag(script);
        return TypedResults.Ok(ScriptResponse.Of(script, messages, Problems.LocaleOf(http)));
    }
}
