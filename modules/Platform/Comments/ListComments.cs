using Crm.Shared.Data;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Comments;

internal sealed class ListComments : IEndpoint
{
    private const int MostVersions = 200;

    private static readonly FilterFields<Comment> Fields = new FilterFields<Comment>()
        .Text("text", c => c.Text, sortable: false)
        .Id("authorId", c => c.CreatedBy)
        .Instant("createdAt", c => c.CreatedAt);

    /// <param name="Text">What stood there until then.</param>
    /// <param name="ActorName">Who changed it.</param>
    internal sealed record Version(DateTime At, string ActorName, string? Text);

    /// <param name="Items">Newest first.</param>
    internal sealed record History(IReadOnlyList<Version> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/comments", Handle)
            .RequireSignIn(anyCaller: true)
            .WithName("listComments")
            .WithSummary("What is said about a record, newest first");
        app.MapGet("/comments/{id:guid}", Get)
            .RequireSignIn(anyCaller: true)
            .WithName("getComment")
            .WithSummary("One comment");
        app.MapGet("/comments/{id:guid}/history", ReadHistory)
            .RequireSignIn(anyCaller: true)
            .WithName("getCommentHistory")
            .WithSummary("What a comment said before it was put differently");
    }

    private static async Task<Results<Ok<Page<CommentResponse>>, NotFound>> Handle(
        string recordType, Guid recordId, [AsParameters] ListQuery list, RecordLookup records, PlatformDbContext db, ICurrentUser user, CancellationToken ct)
    {
        if (await records.FindAsync(recordType, recordId, ct) is null)
            return TypedResults.NotFound();
        var page = await db.Set<Comment>().AsNoTracking().Where(c => c.SubjectType == recordType && c.SubjectId == recordId)
            .ToPageAsync(list with { Fields = null }, Fields, c => c, ct);
        return TypedResults.Ok(new Page<CommentResponse>([.. page.Items.Select(c => CommentResponse.Of(c, user.Id))], page.Next, page.Count, page.CountIsLowerBound));
    }

    private static async Task<Results<Ok<CommentResponse>, NotFound>> Get(Guid id, CommentAccess access, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct) is not { } found)
            return TypedResults.NotFound();
        http.SetETag(found.Comment);
        return TypedResults.Ok(CommentResponse.Of(found.Comment, user.Id));
    }

    private static async Task<Results<Ok<History>, NotFound>> ReadHistory(Guid id, CommentAccess access, PlatformDbContext db, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct) is null)
            return TypedResults.NotFound();
        var entries = await db.Audit.AsNoTracking().Where(e => e.RecordType == Comment.RecordType.Name && e.RecordId == id && e.Action == "updated")
            .OrderByDescending(e => e.Id).Take(MostVersions).ToListAsync(ct);
        return TypedResults.Ok(new History(
            [.. entries.SelectMany(e => e.Changes.Where(change => change.Field == "text").Select(change => new Version(e.At, e.ActorName, change.Old)))]));
    }
}
