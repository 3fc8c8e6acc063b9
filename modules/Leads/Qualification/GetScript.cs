using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

internal sealed class GetScript : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/qualification-scripts/{id:guid}", Handle)
            .RequirePermission(ScriptPermissions.Read)
            .WithName("getScript")
            .WithSummary("One script with its draft and the edition in use");
        app.MapGet("/qualification-scripts/{id:guid}/versions/{number:int}", Edition)
            .RequirePermission(ScriptPermissions.Read)
            .WithName("getScriptVersion")
            .WithSummary("One edition of a script, also a retired one");
    }

    private static async Task<Results<Ok<ScriptResponse>, NotFound>> Handle(
        Guid id, LeadsDbContext db, Messages messages, HttpContext http, CancellationToken ct)
    {
        var script = await db.Scripts.AsNoTracking().Include(s => s.Versions).FirstOrDefaultAsync(s => s.Id == id, ct);
        if (script is null)
            return TypedResults.NotFound();

        http.SetETag(script);
        return TypedResults.Ok(ScriptResponse.Of(script, messages, Problems.LocaleOf(http)));
    }

    private static async Task<Results<Ok<ScriptEdition>, NotFound>> Edition(Guid id, int number, LeadsDbContext db, CancellationToken ct)
    {
        var version = await db.ScriptVersions.AsNoTracking().FirstOrDefaultAsync(v => v.ScriptId == id && v.Number == number, ct);
        return ScriptEdition.Of(version) is { } edition ? TypedResults.Ok(edition) : TypedResults.NotFound();
    }
}
