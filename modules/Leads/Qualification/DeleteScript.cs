using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

internal sealed class DeleteScript : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/qualification-scripts/{id:guid}", Handle)
            .RequirePermission(ScriptPermissions.Delete)
            .WithName("deleteScript")
            .WithSummary("Put a script in the bin");
        app.MapPost("/qualification-scripts/{id:guid}/restore", Restore)
            .RequirePermission(ScriptPermissions.Delete)
            .WithName("restoreScript")
            .WithSummary("Take a script out of the bin");
    }

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, LeadsDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var script = await db.Scripts.FirstOrDefaultAsync(s => s.Id == id, ct);
        if (script is null)
            return TypedResults.NotFound();

        ifMatch.Check(script);
        script.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ScriptResponse>, NotFound>> Restore(
        Guid id, LeadsDbContext db, Messages messages, HttpContext http, CancellationToken ct)
    {
        var script = await db.Scripts.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).Include(s => s.Versions).FirstOrDefaultAsync(s => s.Id == id, ct);
        if (script is null)
            return TypedResults.NotFound();

        script.Restore();
        await db.SaveChangesAsync(ct);
        http.SetETag(script);
        return TypedResults.Ok(ScriptResponse.Of(script, messages, Problems.LocaleOf(http)));
    }
}
