using Crm.Platform.Contracts;
using Crm.Shared.Currencies;
using Crm.Shared.Fields;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Reactions;

/// <summary>Finds anew what opportunities are worth in the home currency, after rates have changed. Nobody has changed the opportunities, so nothing else of them does.</summary>
internal sealed class HomeAmountsJob(SalesDbContext db, IExchangeRates rates, IFieldCatalog fields, TimeProvider clock) : IJobHandler
{
    public const string Kind = "sales.home-amounts";
    private const int Portion = 1_000;

    private sealed record Place(Guid Last, long Total);

    /// <summary>Those that count by rates from that day on: the open ones count by the latest.</summary>
    public static IQueryable<Opportunity> Concerned(SalesDbContext db, ExchangeRatesChanged changed)
    {
        var priced = db.Opportunities.IgnoreQueryFilters().Where(o => o.Currency != null);
        if (changed.Currencies.Count == 0)
            return priced;
        var first = TimeZoneInfo.ConvertTimeToUtc(changed.From.ToDateTime(TimeOnly.MinValue), BusinessTime.DefaultZone);
        return priced.Where(o => EF.Parameter(changed.Currencies).Contains(o.Currency) && (o.ClosedAt == null || o.ClosedAt >= first));
    }

    public async Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var current = rates.Latest;
        var today = BusinessTime.DayOf(clock.GetUtcNow().UtcDateTime);
        var concerned = Concerned(db, job.Payload<ExchangeRatesChanged>());
        var place = job.Checkpoint<Place>() ?? new Place(Guid.Empty, await concerned.LongCountAsync(cancellationToken));
        for (var done = job.Done; ;)
        {
            var ids = await concerned.Where(o => o.Id > place.Last).OrderBy(o => o.Id).Take(Portion).Select(o => o.Id).ToListAsync(cancellationToken);
            if (ids.Count == 0)
                break;
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            db.ChangeTracker.Clear();
            var portion = db.Opportunities.IgnoreQueryFilters().Where(o => EF.Parameter(ids).Contains(o.Id));
            // Writing nothing new makes whoever saves one of them meanwhile wait for us.
            await portion.ExecuteUpdateAsync(set => set.SetProperty(o => o.Version, o => o.Version), cancellationToken);
            await portion.ForEachAsync(opportunity => opportunity.ValueAtHome(current, today), cancellationToken);
            await db.SaveQuietlyAsync(cancellationToken);
            place = place with { Last = ids[^1] };
            await job.SaveProgressAsync(done += ids.Count, Math.Max(place.Total, done), place, cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }

        await ComputeFormulasAsync(job.Id, cancellationToken);
    }

    private async Task ComputeFormulasAsync(Guid job, CancellationToken ct)
    {
        var custom = fields.Of(Opportunity.RecordType.Name);
        if (!custom.All.Any(field => field.Formula is { } formula && custom.Asked(formula).Contains("homeAmount")))
            return;
        db.ChangeTracker.Clear();
        db.Publish(job, new FieldsRedefined(Opportunity.RecordType.Name));
        await db.SaveChangesAsync(ct);
    }
}
