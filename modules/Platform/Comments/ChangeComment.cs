using Crm.Platform.Contracts;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Comments;

internal sealed class ChangeComment : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPatch("/comments/{id:guid}", Handle)
            .RequirePermission(CommentPermissions.Create)
            .WithName("changeComment")
            .WithSummary("Put one's own comment differently (merge patch); what it said before stays in its history");
        app.MapDelete("/comments/{id:guid}", Delete)
            .RequireSignIn(anyCaller: true)
            .WithName("deleteComment")
            .WithSummary("Take a comment back: one's own, or with comments:delete anybody's");
        app.MapPost("/comments/{id:guid}/restore", Restore)
            .RequireSignIn(anyCaller: true)
            .WithName("restoreComment")
            .WithSummary("Undo taking a comment back");
    }

    private static async Task<Results<Ok<CommentResponse>, NotFound>> Handle(
        Guid id, MergePatch<CommentText> patch, IfMatch ifMatch, CommentAccess access, IUserDirectory people, IRecordAudience audience, PlatformDbContext db, ICurrentUser user,
        TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct) is not { } found)
            return TypedResults.NotFound();
        var (comment, record) = found;
        access.DemandAuthor(comment);
        ifMatch.Check(comment);
        var before = comment.Mentions.Select(mention => mention.UserId).ToList();
        var text = patch.ApplyTo(new CommentText(comment.Text, before));
        var mentioned = await Mentioned.FindAsync(text.Mentions, comment.SubjectType, comment.SubjectId, people, audience, ct);
        comment.Change(text.Text, mentioned.People, clock.GetUtcNow().UtcDateTime);
        // Whoever was called before knows of it already.
        if (mentioned.Told.Except(before).ToList() is { Count: > 0 } news) db.Publish(comment.Id, new PersonMentioned(record.Type.Name, record.Id, record.Label, user.Name, news));
        await db.SaveChangesAsync(ct);

        http.SetETag(comment);
        return TypedResults.Ok(CommentResponse.Of(comment, user.Id, mentioned.NotTold));
    }

    private static async Task<Results<NoContent, NotFound>> Delete(Guid id, IfMatch ifMatch, CommentAccess access, PlatformDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct) is not { } found)
            return TypedResults.NotFound();
        access.DemandRemoval(found.Comment);
        ifMatch.Check(found.Comment);
        found.Comment.TakeBack(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<CommentResponse>, NotFound>> Restore(
        Guid id, CommentAccess access, PlatformDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct, inBin: true) is not { } found)
            return TypedResults.NotFound();
        access.DemandRemoval(found.Comment);
        if (found.Comment.DeletedAt is not null)
        {
            found.Comment.BringBack();
            await db.SaveChangesAsync(ct);
        }

        http.SetETag(found.Comment);
        return TypedResults.Ok(CommentResponse.Of(found.Comment, user.Id));
    }
}
