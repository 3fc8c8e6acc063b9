using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Attachments;

internal sealed class DeleteAttachment : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/attachments/{id:guid}", Handle)
            .RequireSignIn(anyCaller: true)
            .WithName("deleteAttachment")
            .WithSummary("Put a file in the bin: one's own, or with attachments:delete anybody's");
        app.MapPost("/attachments/{id:guid}/restore", Restore)
            .RequireSignIn(anyCaller: true)
            .WithName("restoreAttachment")
            .WithSummary("Take a file out of the bin");
    }

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, AttachmentAccess access, PlatformDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct) is not { } attachment)
            return TypedResults.NotFound();
        access.DemandChange(attachment);
        ifMatch.Check(attachment);
        attachment.TakeAway(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<AttachmentResponse>, NotFound>> Restore(
        Guid id, AttachmentAccess access, PlatformDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct, inBin: true) is not { } attachment)
            return TypedResults.NotFound();
        access.DemandChange(attachment);
        if (attachment.DeletedAt is not null)
        {
            attachment.BringBack(clock.GetUtcNow().UtcDateTime);
            await db.SaveChangesAsync(ct);
        }

        http.SetETag(attachment);
        return TypedResults.Ok(AttachmentResponse.Of(attachment, user));
    }
}
