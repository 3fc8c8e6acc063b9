using Crm.Platform.Callers;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.SignIn;

internal sealed class SignOut : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/sign-out", Handle)
        .RequireSignIn()
        .WithName("signOut")
        .WithSummary("Ends this session");

    private static async Task<NoContent> Handle(RequestCredential credential, PlatformDbContext db, ICurrentUser user, Sessions sessions, HttpContext http, CancellationToken ct)
    {
        await sessions.EndAsync(s => s.Id == credential.SessionId, ct);
        db.RecordAction(User.RecordType, user.Id!.Value, user.Name, "signed-out");
        await db.SaveChangesAsync(ct);
        SessionCookie.Clear(http.Response);
        return TypedResults.NoContent();
    }
}
