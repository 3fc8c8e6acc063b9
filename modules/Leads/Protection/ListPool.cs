using Crm.Leads.Qualification;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

internal sealed class ListPool : IEndpoint
{
    /// <summary>A lead that anybody may claim: what it is about, not how to reach whom.</summary>
    /// <param name="HasPhone">A telephone number is known.</param>
    /// <param name="HasEmail">An e-mail address is known.</param>
    /// <param name="InPoolSince">When it was released, or came in.</param>
    /// <param name="ClaimableFrom">For somebody who had it before: until when they must leave it to others; null when they may claim it.</param>
    internal sealed record Item(
        Guid Id, string Number, string? CompanyName, string? District, string? City, string? Country, string? Interest, string? Language, string Source,
        LeadSourceKind SourceKind, decimal? Score, QualificationOutcome? Outcome, bool HasPhone, bool HasEmail, DateTime EnquiredAt, DateTime? InPoolSince,
        DateTime? ClaimableFrom, int Version);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/pool", Handle)
        .RequirePermission(LeadPermissions.Read)
        .WithName("listLeadPool")
        .WithSummary("Leads that nobody has, the latest released first, without contact data");

    private static async Task<Ok<Page<Item>>> Handle(
        [AsParameters] ListQuery query, LeadsDbContext db, PoolCounter pool, ICurrentUser user, CancellationToken ct)
    {
        var page = await db.Leads.AsNoTracking().Where(l => l.InPoolSince != null).ToPageAsync(
            query,
            LeadFields.WithoutContact,
            l => new Item(
                l.Id, l.Number, l.CompanyName, l.District, l.City, l.Country, l.Interest, l.Language, l.Source, l.SourceKind, l.Score, l.Outcome,
                l.Phone != null, l.Email != null, l.EnquiredAt, l.InPoolSince, null, l.Version),
            ct,
            defaultSort: "-inPoolSince");
        if (user.Id is not { } me)
            return TypedResults.Ok(page);

        var coolOff = await pool.CoolOffAsync(me, [.. page.Items.Select(i => i.Id)], ct);
        return TypedResults.Ok(page with
        {
            Items = [.. page.Items.Select(i => coolOff.TryGetValue(i.Id, out var until) ? i with { ClaimableFrom = until } : i)],
        });
    }
}
