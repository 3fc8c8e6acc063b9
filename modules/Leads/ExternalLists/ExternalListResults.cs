using Crm.Leads.Contracts;
using Crm.Leads.Qualification;
using Crm.Segmentation.Contracts;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.ExternalLists;

internal sealed class ExternalListResults : IEndpoint
{
    /// <param name="ImportId">An import that brought in the list; one that belonged to another list moves to this one.</param>
    internal sealed record TieRequest(Guid ImportId);

    internal sealed record Usage(ExternalListUse Use, string RecordType, Guid RecordId, string Label, DateTime At, string By);

    /// <param name="New">Records that the imports made.</param>
    /// <param name="Known">Rows that were in the base already.</param>
    /// <param name="Rejected">Rows that could not be taken.</param>
    /// <param name="CostPerLead">Null without a cost or without leads.</param>
    /// <param name="HomeCost">In the home currency, by the rate of the day on which the list was bought.</param>
    /// <param name="HomeCostPerLead">Null also where the cost can't be converted.</param>
    /// <param name="HomeRevenue">What the opportunities won from its leads are worth, each by the rate of its day; null for callers who may not see amounts of opportunities.</param>
    internal sealed record Response(
        int New, int Known, int Rejected, int Leads, int Qualified, int Won, Money? Cost, Money? CostPerLead, HomeTotal? HomeCost, Money? HomeCostPerLead,
        HomeTotal? HomeRevenue, IReadOnlyList<ImportSummary> Imports, IReadOnlyList<Usage> Usages);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/external-lists/{id:guid}/results", Handle)
            .RequirePermission(ExternalListPermissions.Read)
            .WithName("getExternalListResults")
            .WithSummary("What came of a bought or lent list: accounts new, known and rejected, leads, and what a lead cost");
        app.MapPost("/external-lists/{id:guid}/imports", Tie)
            .RequirePermission(ExternalListPermissions.Update)
            .WithName("tieImportToExternalList")
            .WithSummary("Say that an import brought in this list");
    }

    private static async Task<Results<NoContent, NotFound>> Tie(Guid id, TieRequest request, LeadsDbContext db, ExternalListGate lists, IImportDirectory imports, CancellationToken ct)
    {
        if (!await db.ExternalLists.AnyAsync(l => l.Id == id, ct))
            return TypedResults.NotFound();

        if ((await imports.GetImportsAsync([request.ImportId], ct)).Count == 0)
            throw new InvalidRequestException("/importId", "external-list.unknown-import");
        await lists.TieAsync(id, request.ImportId, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, LeadsDbContext db, IImportDirectory imports, IExchangeRates rates, ICurrentUser user, CancellationToken ct)
    {
        var list = await db.ExternalLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();

        var importIds = await db.ExternalListImports.Where(i => i.ListId == id).Select(i => i.ImportId).ToListAsync(ct);
        var brought = (await imports.GetImportsAsync(importIds, ct)).Values.OrderByDescending(i => i.CreatedAt).ToList();
        var leads = db.Leads
            .Where(l => db.Enquiries.Any(e => e.LeadId == l.Id && (e.ExternalListId == id || (e.ImportId != null && importIds.Contains(e.ImportId.Value)))));
        var (all, qualified, won) = (
            await leads.CountAsync(ct), await leads.CountAsync(l => l.Outcome == QualificationOutcome.Qualified, ct), await leads.CountAsync(l => l.WonAt != null, ct));
        var usages = await db.ExternalListUsages.Where(u => u.ListId == id).OrderByDescending(u => u.At)
            .Select(u => new Usage(u.Use, u.RecordType, u.RecordId, u.Label, u.At, u.ByName)).ToListAsync(ct);
        var homeCost = list.Cost is { } spent ? rates.Current.Sum([(spent, list.BoughtOn)]) : null;
        return TypedResults.Ok(new Response(
            brought.Sum(i => i.Created), brought.Sum(i => i.Known), brought.Sum(i => i.Rejected), all, qualified, won, list.Cost, Each(list.Cost, all), homeCost,
            homeCost is { Unconverted: [] } ? Each(homeCost.Total, all) : null, user.Fields.Hides("opportunity", "amount") ? null : rates.Current.Sum(await RevenueAsync(leads, ct)),
            brought, usages));
    }

    private static Money? Each(Money? cost, int leads) =>
        cost is { } money && leads > 0 ? money with { Amount = Math.Round(money.Amount / leads, Currency.DecimalsOf(money.Currency)) } : null;

    private static async Task<IEnumerable<(Money, DateOnly)>> RevenueAsync(IQueryable<Lead> leads, CancellationToken ct) =>
        (await leads.Where(l => l.WonAt != null && l.WonCurrency != null).Select(l => new { Amount = l.WonAmount ?? 0, Currency = l.WonCurrency!, At = l.WonAt!.Value }).ToListAsync(ct))
        .Select(won => (new Money(won.Amount, won.Currency), BusinessTime.DayOf(won.At)));
}
