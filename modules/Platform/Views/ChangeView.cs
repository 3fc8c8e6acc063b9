using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Views;

internal sealed class ChangeView : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPatch("/views/{id:guid}", Change)
            .RequireSignIn()
            .WithName("changeView")
            .WithSummary("Change a saved view (merge patch)");
        app.MapDelete("/views/{id:guid}", Delete)
            .RequireSignIn()
            .WithName("deleteView")
            .WithSummary("Delete a saved view");
    }

    private static async Task<Results<Ok<ViewResponse>, NotFound>> Change(
        Guid id, MergePatch<ViewInput> patch, IfMatch ifMatch, PlatformDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        if (await db.ViewsOf(user).FirstOrDefaultAsync(v => v.Id == id, ct) is not { } view)
            return TypedResults.NotFound();
        user.DemandChange(view);
        ifMatch.Check(view);
        var input = patch.ApplyTo(ViewInput.Of(view));
        await db.DemandShareableAsync(input, view, user, ct);
        input.ApplyTo(view);
        await db.SaveChangesAsync(ct);

        http.SetETag(view);
        return TypedResults.Ok(await ViewResponse.OfAsync(view, db, user, ct));
    }

    private static async Task<Results<NoContent, NotFound>> Delete(Guid id, IfMatch ifMatch, PlatformDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (await db.ViewsOf(user).FirstOrDefaultAsync(v => v.Id == id, ct) is not { } view)
            return TypedResults.NotFound();
        user.DemandChange(view);
        ifMatch.Check(view);
        view.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
