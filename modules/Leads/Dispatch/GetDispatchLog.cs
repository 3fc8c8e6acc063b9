using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class GetDispatchLog : IEndpoint
{
    /// <summary>One step in the way of a lead to its owner.</summary>
    /// <param name="UserId">Who got, accepted or declined the lead; when it was taken away or given up, who had it.</param>
    /// <param name="Explanation">Why, in the caller's language: a sentence for each rule up to the deciding one, the deciding one last.</param>
    internal sealed record Entry(
        Guid Id, DateTime At, DispatchAct Act, Guid? UserId, string? UserName, Guid? TeamId, Guid? RuleId, DateTime? AcceptBy, string? Reason,
        IReadOnlyList<string> Explanation, string ActorName);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/{id:guid}/dispatch-log", Handle)
        .RequirePermission(LeadPermissions.Read)
        .WithName("getDispatchLog")
        .WithSummary("How a lead came to its owner, the latest first, with the explanation of every decision");

    private static async Task<Results<Ok<IReadOnlyList<Entry>>, NotFound>> Handle(
        Guid id, LeadsDbContext db, ICurrentUser user, Assignees assignees, Messages messages, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        var masked = user.MayNotSeeContact(lead);
        var locale = Problems.LocaleOf(http);
        var log = await db.DispatchLog.AsNoTracking().Where(e => e.LeadId == id).OrderByDescending(e => e.At).ThenByDescending(e => e.Id).ToListAsync(ct);
        var people = await assignees.NamesAsync([.. log.Where(e => e.UserId is not null).Select(e => e.UserId!.Value).Distinct()], ct);
        return TypedResults.Ok<IReadOnlyList<Entry>>(log.ConvertAll(e => new Entry(
            e.Id, e.At, e.Act, e.UserId, e.UserId is { } who ? people.GetValueOrDefault(who) : null, e.TeamId, e.RuleId, e.AcceptBy, masked ? null : e.Reason,
            [.. e.Steps.Select(s => s.In(messages, locale))], e.ActorName)));
    }
}
