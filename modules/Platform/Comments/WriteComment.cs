using Crm.Platform.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Comments;

internal sealed class WriteComment : IEndpoint
{
    /// <param name="RecordType">account, contact, lead, opportunity, import …</param>
    /// <param name="RecordId">The record.</param>
    /// <param name="Text">What is said; people are called by "@" and their name.</param>
    /// <param name="Mentions">Who is called by name in the text: those who may see the record are notified.</param>
    internal sealed record Request(string RecordType, Guid RecordId, string Text, IReadOnlyList<Guid>? Mentions = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator(IValidator<CommentText> text)
        {
            RuleFor(r => r.RecordType).NotEmpty();
            RuleFor(r => new CommentText(r.Text, r.Mentions)).SetValidator(text).OverridePropertyName("");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/comments", Handle)
        .RequirePermission(CommentPermissions.Create)
        .WithName("writeComment")
        .WithSummary("Say something about a record and call colleagues to it; notTold names those who may not see the record");

    private static async Task<Results<Created<CommentResponse>, NotFound>> Handle(
        Request request, RecordLookup records, IUserDirectory people, IRecordAudience audience, PlatformDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        if (request.RecordType == Comment.RecordType.Name || await records.FindAsync(request.RecordType, request.RecordId, ct) is not { } record)
            return TypedResults.NotFound();
        var mentioned = await Mentioned.FindAsync(request.Mentions, request.RecordType, request.RecordId, people, audience, ct);
        var comment = Comment.Write(request.RecordType, request.RecordId, user.Name, request.Text, mentioned.People, clock.GetUtcNow().UtcDateTime);
        db.Add(comment);
        if (mentioned.Told.Count > 0) db.Publish(comment.Id, new PersonMentioned(record.Type.Name, record.Id, record.Label, user.Name, mentioned.Told));
        await db.SaveChangesAsync(ct);

        http.SetETag(comment);
        return TypedResults.Created($"/api/v1/comments/{comment.Id}", CommentResponse.Of(comment, user.Id, mentioned.NotTold));
    }
}
