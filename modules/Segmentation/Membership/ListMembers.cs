using System.Text.Json;
using Crm.Shared.Data;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

internal sealed class ListMembers : IEndpoint
{
    internal sealed record HistoryItem(long Id, DateTime At, string ActorName, string Action, IReadOnlyList<FieldChange> Changes);

    internal sealed record History(IReadOnlyList<HistoryItem> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/members", All)
            .RequirePermission(MembershipPermissions.Read)
            .WithName("listMembers")
            .WithSummary("Members and those who want to be; who waits for approval by `state eq \"awaitingApproval\"`");
        app.MapGet("/members/{id:guid}", One)
            .RequirePermission(MembershipPermissions.Read)
            .WithName("getMember")
            .WithSummary("One member");
        app.MapGet("/members/{id:guid}/history", Changes)
            .RequirePermission(MembershipPermissions.Read)
            .WithName("getMemberHistory")
            .WithSummary("What the member and colleagues changed, the newest 200 first");
    }

    private static async Task<Ok<Page<MemberResponse>>> All([AsParameters] ListQuery list, SegmentationDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Set<Member>().AsNoTracking().ToPageAsync(
            list, Member.Fields,
            m => new MemberResponse(m.Id, m.Number, m.Name, m.Email, m.Language, m.State, m.Level, m.JoinedAt, m.ExpiresAt, m.RenewalAskedAt, m.ContactId, m.FormId, m.FormVersion, m.Answers, m.Decision, m.Version, m.CreatedAt),
            ct));

    private static async Task<Results<Ok<MemberResponse>, NotFound>> One(Guid id, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<Member>().AsNoTracking().FirstOrDefaultAsync(m => m.Id == id, ct) is not { } member)
            return TypedResults.NotFound();
        http.SetETag(member);
        return TypedResults.Ok(MemberResponse.Of(member));
    }

    private static async Task<Results<Ok<History>, NotFound>> Changes(Guid id, SegmentationDbContext db, CancellationToken ct)
    {
        if (!await db.Set<Member>().AnyAsync(m => m.Id == id, ct))
            return TypedResults.NotFound();
        var entries = await db.Audit.AsNoTracking().Where(e => e.RecordType == Member.RecordType.Name && e.RecordId == id).OrderByDescending(e => e.Id).Take(200).ToListAsync(ct);
        return TypedResults.Ok(new History([.. entries.Select(e => new HistoryItem(e.Id, e.At, e.ActorName, e.Action, [.. e.Changes.SelectMany(ByAnswer)]))]));
    }

    /// <summary>Answers are kept as a whole, and read one by one.</summary>
    private static IEnumerable<FieldChange> ByAnswer(FieldChange change)
    {
        if (change.Field != "answers" || change.Old == AuditErasure.Erased || change.New == AuditErasure.Erased)
            return [change];
        var (old, now) = (Read(change.Old), Read(change.New));
        return old.Keys.Union(now.Keys).Select(key => new FieldChange($"answers.{key}", old.GetValueOrDefault(key), now.GetValueOrDefault(key))).Where(c => c.Old != c.New);

        static Dictionary<string, string> Read(string? answers) => answers is null ? [] : JsonSerializer.Deserialize<Dictionary<string, string>>(answers)!;
    }
}
