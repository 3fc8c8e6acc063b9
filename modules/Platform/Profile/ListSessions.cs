using Crm.Platform.Callers;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Profile;

internal sealed class ListSessions : IEndpoint
{
    internal sealed record Response(IReadOnlyList<SessionResponse> Items);

    /// <param name="Current">The session of this request.</param>
    internal sealed record SessionResponse(Guid Id, DateTime CreatedAt, DateTime LastSeenAt, string? Address, string? UserAgent, bool Current);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/sessions", Handle)
        .RequireSignIn()
        .WithName("listSessions")
        .WithSummary("Where I am signed in");

    private static async Task<Ok<Response>> Handle(PlatformDbContext db, ICurrentUser user, RequestCredential credential, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        DateTime oldest = now - Session.Lifetime, idle = now - Session.IdleLifetime;
        return TypedResults.Ok(new Response(await db.Sessions.AsNoTracking()
            .Where(s => s.UserId == user.Id && s.RevokedAt == null && s.CreatedAt > oldest && s.LastSeenAt > idle).OrderByDescending(s => s.LastSeenAt)
            .Select(s => new SessionResponse(s.Id, s.CreatedAt, s.LastSeenAt, s.Address, s.UserAgent, s.Id == credential.SessionId)).ToListAsync(ct)));
    }
}
