using Crm.Leads.Response;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

internal sealed class GetLeadInbox : IEndpoint
{
    private const int MostPerList = 50;

    /// <summary>A lead that waits for the caller.</summary>
    /// <param name="DueAt">Until when it must be accepted or answered; null when there is no deadline.</param>
    /// <param name="WorkingMinutesLeft">Working time until then; 0 when it has passed, null without a deadline.</param>
    /// <param name="ProtectedUntil">Until when it is the caller's; null when no rule sets an end.</param>
    /// <param name="WorkingDaysLeft">Until then, today and the last day counted.</param>
    internal sealed record Item(
        Guid Id, string Number, string Title, string? District, string? Interest, string Source, decimal? Score, LeadStatus Status, DateTime EnquiredAt,
        DateTime? DueAt, int? WorkingMinutesLeft, DateTime? ProtectedUntil, int? WorkingDaysLeft, int Version);

    /// <param name="ToAccept">Offered to the caller, the most pressing first.</param>
    /// <param name="Late">The caller's leads whose first contact is overdue, the oldest first.</param>
    /// <param name="ToContact">The caller's other leads without a first contact, the most pressing first.</param>
    /// <param name="ProtectionEnding">The caller's leads that go to the pool soon unless progress is recorded, the most pressing first.</param>
    internal sealed record Response(IReadOnlyList<Item> ToAccept, IReadOnlyList<Item> Late, IReadOnlyList<Item> ProtectionEnding, IReadOnlyList<Item> ToContact);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/inbox", Handle)
        .RequirePermission(LeadPermissions.Read)
        .WithName("getLeadInbox")
        .WithSummary("What waits for the caller: leads to accept, to answer, late ones, and those whose protection ends soon; at most 50 of each");

    private static async Task<Ok<Response>> Handle(LeadsDbContext db, WorkingTime time, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var mine = db.Leads.AsNoTracking().Where(l => l.OwnerId == user.Id);
        var unanswered = mine.Where(l => l.FirstContactAt == null && (l.Status == LeadStatus.Accepted || l.Status == LeadStatus.Qualified));
        var toAccept = await mine.Where(l => l.Status == LeadStatus.Assigned).OrderBy(l => l.AcceptBy == null).ThenBy(l => l.AcceptBy).Take(MostPerList).ToListAsync(ct);
        var late = await unanswered.Where(l => l.Late).OrderBy(l => l.RespondBy).Take(MostPerList).ToListAsync(ct);
        // Told once, the warning is cleared: what is protected without one ends soon.
        var ending = await mine.Where(l => l.ProtectedUntil != null && l.WarnAt == null).OrderBy(l => l.ProtectedUntil).Take(MostPerList).ToListAsync(ct);
        var toContact = await unanswered.Where(l => !l.Late).OrderBy(l => l.RespondBy == null).ThenBy(l => l.RespondBy).Take(MostPerList).ToListAsync(ct);

        var now = clock.GetUtcNow().UtcDateTime;
        var hours = await time.HoursAsync(ct);
        return TypedResults.Ok(new Response(
            await ShowAsync(toAccept, l => l.AcceptBy), await ShowAsync(late, l => l.RespondBy), await ShowAsync(ending, l => l.ProtectedUntil),
            await ShowAsync(toContact, l => l.RespondBy)));

        async Task<IReadOnlyList<Item>> ShowAsync(List<Lead> leads, Func<Lead, DateTime?> due)
        {
            var items = new List<Item>(leads.Count);
            foreach (var l in leads)
            {
                int? left = due(l) is { } at ? await time.MinutesBetweenAsync(now, at, ct) : null;
                items.Add(new Item(
                    l.Id, l.Number, l.Title, l.District, l.Interest, l.Source, l.Score, l.Status, l.EnquiredAt, due(l), left,
                    l.ProtectedUntil, l.ProtectedUntil is { } until ? hours.DaysBetween(now, until) : null, l.Version));
            }

            return items;
        }
    }
}
