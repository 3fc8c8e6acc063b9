using Crm.Leads.Contracts;
using Crm.Leads.ExternalLists;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

internal sealed class DialCall : IEndpoint
{
    /// <param name="LeaseUntil">Nobody else is given this person until then.</param>
    internal sealed record Response(string Phone, DateTime LeaseUntil);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/calls/{id:guid}/dial", Handle)
            .RequirePermission(CallListPermissions.Call)
            .WithName("dialCall")
            .WithSummary("I call this person now: consent is checked at this moment, 409 with the reason when it has been withdrawn meanwhile");
        app.MapPost("/calls/{id:guid}/skip", Skip)
            .RequirePermission(CallListPermissions.Call)
            .WithName("skipCall")
            .WithSummary("Leave this person to somebody else, or for later");
    }

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, LeadsDbContext db, CallLeases leases, CallConsent consent, ExternalListGate externalLists, Messages messages, HttpContext http, CancellationToken ct)
    {
        var entry = await db.CallEntries.FirstOrDefaultAsync(e => e.Id == id, ct);
        if (entry is null)
            return TypedResults.NotFound();

        await leases.DemandMineAsync(entry, ct);
        var list = await db.CallLists.AsNoTracking().FirstAsync(l => l.Id == entry.ListId, ct);
        list.DemandOpen();
        if (list.ExternalListId is { } externalList)
            await externalLists.DemandUsableAsync(externalList, ExternalListUse.CallList, ct);
        if (await consent.ReasonAgainstAsync(entry, list.Purpose, ct) is { } reason)
        {
            entry.Refuse(reason);
            await db.SaveChangesAsync(ct);
            await leases.GiveBackAsync(entry, ct);
            throw new BusinessRuleException("call.refused", ("reason", messages.Text(reason, Problems.LocaleOf(http))));
        }

        return TypedResults.Ok(new Response(entry.Phone, await leases.TryTakeAsync(entry, CallLeases.OnThePhone, ct) ?? throw new BusinessRuleException("call.not-yours")));
    }

    private static async Task<Results<NoContent, NotFound>> Skip(Guid id, LeadsDbContext db, CallLeases leases, CancellationToken ct)
    {
        var entry = await db.CallEntries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, ct);
        if (entry is null)
            return TypedResults.NotFound();

        await leases.GiveBackAsync(entry, ct);
        return TypedResults.NoContent();
    }
}
