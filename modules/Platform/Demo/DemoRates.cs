using Crm.Platform.Contracts;
using Crm.Platform.Currencies;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Demo;

/// <summary>What the currencies of the demonstration's year were worth in Hong Kong dollars, month by month.</summary>
internal sealed class DemoRates(PlatformDbContext db, RateWriting writing, TimeProvider clock) : IDemoData
{
    private const int Months = 14;

    private static readonly (string Currency, decimal Rate, decimal Swing)[] Course =
    [
        ("CNY", 1.0840m, 0.0160m), ("USD", 7.8020m, 0.0240m), ("EUR", 8.9300m, 0.2100m), ("MOP", 0.9709m, 0m),
    ];

    public int Order => 6;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if ((await db.CurrencySettings.FirstAsync(cancellationToken)).Home != "HKD" || await db.ExchangeRates.AnyAsync(cancellationToken))
            return;
        var today = BusinessTime.DayOf(clock.GetUtcNow().UtcDateTime);
        var first = new DateOnly(today.Year, today.Month, 1).AddMonths(1 - Months);
        var rates = from of in Course
                    from month in Enumerable.Range(0, Months)
                    let rate = decimal.Round(of.Rate + of.Swing * (decimal)Math.Sin(month * 0.9 + of.Currency[0]), 4)
                    select new RateInput(of.Currency, first.AddMonths(month), RateInput.Show(rate), DemoCompany.Source);
        await writing.SetAsync([.. rates.Select((rate, i) => RateWriting.Line(i + 1, rate))], save: true, Locales.English, cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var rate in await db.ExchangeRates.Where(r => r.Source == DemoCompany.Source).ToListAsync(cancellationToken))
            rate.Delete(now);
        await db.SaveChangesAsync(cancellationToken);
    }
}
