using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Notifications;

internal sealed class ListNotifications : IEndpoint
{
    private static readonly FilterFields<Notification> Fields = new FilterFields<Notification>()
        .Text("code", n => n.Code)
        .Bool("unread", n => n.ReadAt == null)
        .Instant("createdAt", n => n.CreatedAt);

    /// <param name="Unread">How many have not been read, on all pages.</param>
    internal sealed record Response(IReadOnlyList<NotificationResponse> Items, string? Next, int Unread);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/notifications", Handle)
        .RequireSignIn()
        .WithName("listNotifications")
        .WithSummary("My notifications, newest first");

    private static async Task<Ok<Response>> Handle([AsParameters] ListQuery list, PlatformDbContext db, ICurrentUser user, Messages messages, HttpContext http, CancellationToken ct)
    {
        var mine = db.Set<Notification>().AsNoTracking().Where(n => n.UserId == user.Id);
        var page = await mine.ToPageAsync(list, Fields, n => n, ct);
        var locale = Problems.LocaleOf(http);
        return TypedResults.Ok(new Response(
            [.. page.Items.Select(n => NotificationResponse.Of(n, messages, locale))], page.Next, await mine.CountAsync(n => n.ReadAt == null, ct)));
    }
}
