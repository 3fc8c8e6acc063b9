using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Mail;

internal sealed class SendMailAgain : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/mail-log/{id:guid}/send", Handle)
        .RequirePermission(PlatformPermissions.MailRead)
        .WithName("sendMailAgain")
        .WithSummary("Queue a mail once more that was kept or has failed");

    private static async Task<Results<Accepted, NotFound>> Handle(Guid id, PlatformDbContext db, MailSignal signal, TimeProvider clock, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var queued = await db.Set<OutgoingMail>().Where(m => m.Id == id && (m.State == MailState.Failed || m.State == MailState.Kept)).ExecuteUpdateAsync(s => s
            .SetProperty(m => m.State, MailState.Queued).SetProperty(m => m.Attempts, 0).SetProperty(m => m.NextAttemptAt, now), ct);
        if (queued == 0)
            return TypedResults.NotFound();
        signal.Wake();
        return TypedResults.Accepted((string?)null);
    }
}
