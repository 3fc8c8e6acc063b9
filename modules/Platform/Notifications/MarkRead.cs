using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Notifications;

internal sealed class MarkRead : IEndpoint
{
    /// <param name="Ids">These; all when absent.</param>
    internal sealed record Request(IReadOnlyList<Guid>? Ids = null);

    /// <param name="Unread">How many are left.</param>
    internal sealed record Response(int Unread);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/notifications/mark-read", Handle)
        .RequireSignIn()
        .WithName("markNotificationsRead")
        .WithSummary("Mark some or all of my notifications as read");

    private static async Task<Ok<Response>> Handle(Request request, PlatformDbContext db, ICurrentUser user, NotificationBell bell, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var unread = db.Set<Notification>().Where(n => n.UserId == user.Id && n.ReadAt == null);
        var chosen = request.Ids is { } ids ? unread.Where(n => ids.Contains(n.Id)) : unread;
        await chosen.ExecuteUpdateAsync(s => s.SetProperty(n => n.ReadAt, now), ct);
        bell.Ring(user.Id!.Value);
        return TypedResults.Ok(new Response(await unread.CountAsync(ct)));
    }
}
