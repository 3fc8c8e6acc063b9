using Crm.Platform.Callers;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Profile;

internal sealed class EndSession : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/sessions/{id:guid}", HandleOne)
            .RequireSignIn()
            .WithName("endSession")
            .WithSummary("Sign out one of my sessions");
        app.MapPost("/sessions/sign-out-everywhere", HandleAll)
            .RequireSignIn()
            .WithName("signOutEverywhere")
            .WithSummary("End all my sessions, this one included");
    }

    private static async Task<Results<NoContent, NotFound>> HandleOne(Guid id, PlatformDbContext db, ICurrentUser user, Sessions sessions, CancellationToken ct)
    {
        if (await sessions.EndAsync(s => s.Id == id && s.UserId == user.Id, ct) == 0)
            return TypedResults.NotFound();
        db.RecordAction(User.RecordType, user.Id!.Value, user.Name, "session-ended");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> HandleAll(PlatformDbContext db, ICurrentUser user, Sessions sessions, HttpContext http, CancellationToken ct)
    {
        await sessions.EndAsync(s => s.UserId == user.Id, ct);
        db.RecordAction(User.RecordType, user.Id!.Value, user.Name, "signed-out-everywhere");
        await db.SaveChangesAsync(ct);
        SessionCookie.Clear(http.Response);
        return TypedResults.NoContent();
    }
}
