using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Views;

internal sealed class CreateView : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/views", Handle)
        .RequireSignIn()
        .WithName("createView")
        .WithSummary("Save a view of a list");

    private static async Task<Created<ViewResponse>> Handle(ViewInput input, PlatformDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var view = new SavedView { ListType = input.RecordType, Name = input.Name, OwnerId = user.Id!.Value };
        await db.DemandShareableAsync(input, view, user, ct);
        input.ApplyTo(view);
        db.Add(view);
        await db.SaveChangesAsync(ct);

        http.SetETag(view);
        return TypedResults.Created($"/api/v1/views/{view.Id}", await ViewResponse.OfAsync(view, db, user, ct));
    }
}
