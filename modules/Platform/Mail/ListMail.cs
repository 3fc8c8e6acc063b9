using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Mail;

internal sealed class ListMail : IEndpoint
{
    private static readonly FilterFields<OutgoingMail> Fields = new FilterFields<OutgoingMail>()
        .Text("to", m => m.To)
        .Text("subject", m => m.Subject)
        .Enum("state", m => m.State)
        .Instant("createdAt", m => m.CreatedAt);

    /// <param name="LinkHidden">The text has a link that sets a password; showMailLink shows it.</param>
    /// <param name="State">queued, sent, kept (no mail server is configured) or failed.</param>
    /// <param name="Error">What the mail server said last.</param>
    internal sealed record Response(Guid Id, string To, string Subject, string Text, bool LinkHidden, MailState State, int Attempts, DateTime CreatedAt, DateTime? SentAt, DateTime NextAttemptAt, string? Error);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mail-log", Handle)
        .RequirePermission(PlatformPermissions.MailRead)
        .WithName("listMail")
        .WithSummary("Outgoing mail, newest first; without a mail server this is where it can be read");

    private static async Task<Ok<Page<Response>>> Handle([AsParameters] ListQuery list, PlatformDbContext db, CancellationToken ct)
    {
        var page = await db.Set<OutgoingMail>().AsNoTracking().ToPageAsync(list, Fields,
            m => new Response(m.Id, m.To, m.Subject, m.Text, false, m.State, m.Attempts, m.CreatedAt, m.SentAt, m.NextAttemptAt, m.Error), ct);
        return TypedResults.Ok(page with { Items = [.. page.Items.Select(m => m with { Text = PasswordLink.Hide(m.Text), LinkHidden = PasswordLink.IsIn(m.Text) })] });
    }
}
