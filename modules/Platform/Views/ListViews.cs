using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Views;

internal sealed class ListViews : IEndpoint
{
    internal sealed record Response(IReadOnlyList<ViewResponse> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/views", HandleAll)
            .RequireSignIn()
            .WithName("listViews")
            .WithSummary("Saved views of a list: my own, those shared with me, and those that my roles begin with");
        app.MapGet("/views/{id:guid}", HandleOne)
            .RequireSignIn()
            .WithName("getView")
            .WithSummary("One saved view");
    }

    private static async Task<Ok<Response>> HandleAll(string? recordType, PlatformDbContext db, ICurrentUser user, CancellationToken ct)
    {
        var views = db.ViewsOf(user).AsNoTracking();
        if (recordType is not null)
            views = views.Where(v => v.ListType == recordType);
        return TypedResults.Ok(new Response(await ViewResponse.OfAsync(await views.OrderBy(v => v.Name).Take(500).ToListAsync(ct), db, user, ct)));
    }

    private static async Task<Results<Ok<ViewResponse>, NotFound>> HandleOne(Guid id, PlatformDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        if (await db.ViewsOf(user).AsNoTracking().FirstOrDefaultAsync(v => v.Id == id, ct) is not { } view)
            return TypedResults.NotFound();
        http.SetETag(view);
        return TypedResults.Ok(await ViewResponse.OfAsync(view, db, user, ct));
    }
}
