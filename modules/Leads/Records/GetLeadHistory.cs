using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Records;

internal sealed class GetLeadHistory : IEndpoint
{
    /// <param name="Kind">Stable name of what happened, e.g. lead-activity.accepted.</param>
    /// <param name="Text">What happened, in the caller's language.</param>
    /// <param name="Note">What a person wrote about it.</param>
    internal sealed record Activity(Guid Id, DateTime At, string Kind, string Text, string? Note, Guid? ActorId, string ActorName);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/{id:guid}/history", Handle)
        .RequirePermission(LeadPermissions.Read)
        .WithName("getLeadHistory")
        .WithSummary("What happened to a lead, the latest first");

    private static async Task<Results<Ok<IReadOnlyList<Activity>>, NotFound>> Handle(
        Guid id, LeadsDbContext db, ICurrentUser user, Messages messages, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        // Notes say whom somebody spoke to, and at what number.
        var masked = user.MayNotSeeContact(lead);
        var locale = Problems.LocaleOf(http);
        var activities = await db.Activities.AsNoTracking().Where(a => a.LeadId == id).OrderByDescending(a => a.At).ThenByDescending(a => a.Id).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<Activity>>(activities.ConvertAll(a => new Activity(
            a.Id, a.At, a.Kind, messages.Text(a.Kind, locale, a.Facts.ToDictionary(f => f.Key, f => (object?)f.Value)), masked ? null : a.Note, a.ActorId, a.ActorName)));
    }
}
