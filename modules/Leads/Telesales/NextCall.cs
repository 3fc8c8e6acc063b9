using Crm.Leads.Contracts;
using Crm.Leads.ExternalLists;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

/// <summary>A call on the screen.</summary>
/// <param name="Script">Key of the script on the screen; null for none.</param>
/// <param name="Purpose">What the call is for, as consent was asked about it.</param>
/// <param name="LeaseUntil">Nobody else is given this person until then.</param>
/// <param name="History">Earlier calls to this number from any list, the latest first.</param>
internal sealed record CallResponse(
    Guid Id, Guid ListId, string ListName, string? Script, CallPurpose Purpose, string? Name, string? CompanyName, string Phone, string? Email, string? Language,
    string? RecordType, Guid? RecordId, Guid? LeadId, int Attempts, DateTime? CallBackAt, DateTime LeaseUntil, IReadOnlyList<EarlierCall> History);

/// <param name="Outcome">The outcome's label in the caller's language.</param>
internal sealed record EarlierCall(DateTime At, string Agent, string Outcome, string? Note);

internal sealed class NextCall : IEndpoint
{
    private const int LookedAt = 25;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/call-lists/{id:guid}/next", Handle)
        .RequirePermission(CallListPermissions.Call)
        .WithName("nextCall")
        .WithSummary("Give me the next person to call: my call-backs that are due first. Consent is checked now; 204 when nobody is left for the moment");

    private static async Task<Results<Ok<CallResponse>, NoContent, NotFound>> Handle(
        Guid id, LeadsDbContext db, CallLeases leases, CallConsent consent, CallScreen screen, ExternalListGate externalLists, ICurrentUser user,
        TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var list = await db.CallLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();

        var me = user.Id ?? throw new ForbiddenException(CallListPermissions.Call);
        list.DemandOpen();
        if (list.ExternalListId is { } externalList)
            await externalLists.DemandUsableAsync(externalList, ExternalListUse.CallList, ct);

        // Agents who reach for the same people at once find some of them taken; those whom consent forbids fall out for good.
        while (await CandidatesAsync(db, id, me, clock.GetUtcNow().UtcDateTime, ct) is { Count: > 0 } candidates)
        {
            foreach (var entry in candidates)
            {
                if (await leases.TryTakeAsync(entry, CallLeases.OnTheScreen, ct) is not { } until)
                    continue;
                // Somebody may have finished with this person between the look and the lease.
                await db.Entry(entry).ReloadAsync(ct);
                if (entry.State is not (CallState.Waiting or CallState.CallBack))
                {
                    await leases.GiveBackAsync(entry, ct);
                    continue;
                }

                if (await consent.ReasonAgainstAsync(entry, list.Purpose, ct) is not { } reason)
                    return TypedResults.Ok(await screen.ShowAsync(list, entry, until, Problems.LocaleOf(http), ct));
                entry.Refuse(reason);
                await db.SaveChangesAsync(ct);
                await leases.GiveBackAsync(entry, ct);
            }
        }

        return TypedResults.NoContent();
    }

    private static Task<List<CallEntry>> CandidatesAsync(LeadsDbContext db, Guid listId, Guid me, DateTime now, CancellationToken ct) =>
        db.CallEntries
            .Where(e => e.ListId == listId && (e.State == CallState.Waiting || e.State == CallState.CallBack)
                && (e.DueAt == null || e.DueAt <= now) && (e.AgentId == null || e.AgentId == me))
            .Where(e => !db.CallLeases.Any(l => l.Phone == e.Phone && l.Until > now && (l.AgentId != me || l.EntryId != e.Id)))
            .OrderByDescending(e => db.CallLeases.Any(l => l.Phone == e.Phone && l.AgentId == me && l.Until > now))
            .ThenByDescending(e => e.AgentId == me).ThenBy(e => e.Attempts).ThenBy(e => e.DueAt).ThenBy(e => e.Id)
            .Take(LookedAt).ToListAsync(ct);
}

/// <summary>Puts together what an agent sees of a person.</summary>
internal sealed class CallScreen(LeadsDbContext db)
{
    private const int LatestCalls = 20;

    public async Task<CallResponse> ShowAsync(CallList list, CallEntry e, DateTime leaseUntil, string locale, CancellationToken ct)
    {
        var outcomes = (await db.CallOutcomes.AsNoTracking().FirstAsync(ct)).Items.ToDictionary(o => o.Key, o => o.Label.For(locale));
        var history = await db.CallAttempts.AsNoTracking().Where(a => a.Phone == e.Phone).OrderByDescending(a => a.At).Take(LatestCalls).ToListAsync(ct);
        return new CallResponse(
            e.Id, list.Id, list.Name, list.ScriptKey, list.Purpose, e.Name, e.CompanyName, e.Phone,
            e.Email, e.Language, e.RecordType, e.RecordId, e.LeadId, e.Attempts, e.State is CallState.CallBack ? e.DueAt : null, leaseUntil,
            history.ConvertAll(a => new EarlierCall(a.At, a.AgentName, outcomes.GetValueOrDefault(a.Outcome, a.Outcome), a.Note)));
    }
}
