using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Mail;

/// <summary>How a colleague gets in while no mail server is configured: the administrator hands the link over.</summary>
internal sealed class ShowMailLink : IEndpoint
{
    /// <param name="Text">The mail as it was written, its link included.</param>
    internal sealed record Response(string Text);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/mail-log/{id:guid}/show-link", Handle)
        .RequirePermission(PlatformPermissions.MailRead)
        .WithName("showMailLink")
        .WithSummary("A mail with the link that sets a password, to hand it over; noted in the audit trail")
        .WithDescription("Only for those who may do everything: the link would give them the rights of the one it was made for.");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(Guid id, PlatformDbContext db, ICurrentUser user, CancellationToken ct)
    {
        if (user.ScopeOf("*") != Scope.Everyone)
            throw new ForbiddenException("*");
        if (await db.Set<OutgoingMail>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, ct) is not { } mail)
            return TypedResults.NotFound();
        db.RecordAction(OutgoingMail.RecordType, mail.Id, mail.To, "link-shown");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(mail.Text));
    }
}
