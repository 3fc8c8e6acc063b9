using Crm.Platform.Callers;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Notifications;

internal sealed class StreamNotifications : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/notifications/stream", Handle)
        .RequireSignIn()
        .WithName("streamNotifications")
        .WithSummary("My notifications as they come (server-sent events: \"notifications\" on change, \"heartbeat\" otherwise)");

    private static ServerSentEventsResult<NotificationEvent> Handle(HttpContext http, ICurrentUser user, NotificationStream stream, CancellationToken ct) =>
        TypedResults.ServerSentEvents(stream.ReadAsync(user.Id!.Value, Problems.LocaleOf(http), SessionCookie.Read(http.Request), ct));
}
