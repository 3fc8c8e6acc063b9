using System.Collections.Frozen;
using Crm.Shared.Currencies;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Currencies;

/// <summary>The rates in this process's memory: ten years of thirty currencies, day by day, are two megabytes.</summary>
internal sealed class RateCatalog : IExchangeRates
{
    private readonly Remembered<Snapshot> known;
    private readonly IServiceScopeFactory scopes;

    public RateCatalog(IServiceScopeFactory scopes, TimeProvider clock)
    {
        this.scopes = scopes;
        known = new Remembered<Snapshot>(Read, clock);
    }

    public ExchangeRates Current => known.Current.Rates;

    // What is kept by it stays: not even what was read a moment ago will do, for an event may be here sooner than that.
    public ExchangeRates Latest => known.NotOlderThan(TimeSpan.Zero).Rates;

    public void Invalidate() => known.Invalidate();

    private Snapshot Read(Snapshot? before)
    {
        using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var settings = db.CurrencySettings.AsNoTracking().FirstOrDefault() ?? CurrencySettings.Shipped();
        // Rows only ever come and count up, so the sum of their versions tells whether anything has changed.
        var stamp = (settings.Version, db.ExchangeRates.IgnoreQueryFilters().Sum(r => (long)r.Version));
        if (before is not null && before.Stamp == stamp)
            return before;
        var rates = db.ExchangeRates.AsNoTracking().OrderBy(r => r.Currency).ThenBy(r => r.From).Select(r => new { r.Currency, r.From, r.Rate }).ToList();
        return new Snapshot(stamp, new ExchangeRates(settings.Home, rates.GroupBy(r => r.Currency).ToFrozenDictionary(
            of => of.Key, of => (IReadOnlyList<DatedRate>)[.. of.Select(r => new DatedRate(r.From, r.Rate))])));
    }

    private sealed record Snapshot((int Settings, long Rates) Stamp, ExchangeRates Rates);
}
