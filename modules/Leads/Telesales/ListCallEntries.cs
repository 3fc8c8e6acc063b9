using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

internal sealed class ListCallEntries : IEndpoint
{
    /// <summary>Somebody on a call list; whom to reach shows when the call is made.</summary>
    /// <param name="RefusedFor">Why the person may not be called, in the caller's language.</param>
    /// <param name="DueAt">Not called before; for a call-back, the time agreed.</param>
    internal sealed record Item(
        Guid Id, string? Name, string? CompanyName, string? RecordType, Guid? RecordId, CallState State, DateTime? DueAt, Guid? AgentId, int Attempts,
        string? LastOutcome, string? RefusedFor, Guid? LeadId);

    private static readonly FilterFields<CallEntry> Fields = new FilterFields<CallEntry>()
        .Id("id", e => e.Id)
        .Text("companyName", e => e.CompanyName)
        .Enum("state", e => e.State)
        .Instant("dueAt", e => e.DueAt)
        .Id("agentId", e => e.AgentId)
        .Number("attempts", e => e.Attempts)
        .Text("lastOutcome", e => e.LastOutcome);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/call-lists/{id:guid}/people", Handle)
        .RequirePermission(CallListPermissions.Read)
        .WithName("listCallEntries")
        .WithSummary("Who stands on a call list and how far the calls are, in the order of calling");

    private static async Task<Results<Ok<Page<Item>>, NotFound>> Handle(
        Guid id, [AsParameters] ListQuery query, LeadsDbContext db, ICurrentUser user, Messages messages, HttpContext http, CancellationToken ct)
    {
        if (!await db.CallLists.AnyAsync(l => l.Id == id, ct))
            return TypedResults.NotFound();

        var masked = user.IsMasked();
        var locale = Problems.LocaleOf(http);
        var page = await db.CallEntries.AsNoTracking().Where(e => e.ListId == id).ToPageAsync(
            query,
            Fields,
            e => new Item(
                e.Id, masked && e.RecordType == "lead" ? null : e.Name, e.CompanyName, e.RecordType, e.RecordId, e.State, e.DueAt, e.AgentId, e.Attempts, e.LastOutcome,
                e.RefusedFor, e.LeadId),
            ct,
            defaultSort: "state,dueAt");
        return TypedResults.Ok(page with { Items = [.. page.Items.Select(i => i.RefusedFor is { } reason ? i with { RefusedFor = messages.Text(reason, locale) } : i)] });
    }
}
