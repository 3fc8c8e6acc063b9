using Crm.Shared.Domain;

namespace Crm.Shared.Currencies;

/// <param name="From">The day from which it holds, until the next one does.</param>
/// <param name="Rate">Units of the home currency for one unit.</param>
public readonly record struct DatedRate(DateOnly From, decimal Rate);

/// <param name="RateFrom">The day of the rate; null for an amount that was in the home currency already.</param>
public readonly record struct HomeValue(Money Money, DateOnly? RateFrom);

/// <summary>Amounts of several currencies as one sum in the home currency.</summary>
/// <param name="Total">The sum of what could be converted.</param>
/// <param name="Unconverted">What the sum leaves out, per currency: there is no rate on or before its day.</param>
public sealed record HomeTotal(Money Total, IReadOnlyList<Money> Unconverted);

/// <summary>What every currency was worth in the home currency, day by day, as the product knew it at one moment.</summary>
/// <param name="home">ISO 4217.</param>
/// <param name="byCurrency">The rates of each currency in the order of their days.</param>
public sealed class ExchangeRates(string home, IReadOnlyDictionary<string, IReadOnlyList<DatedRate>> byCurrency)
{
    // Columns are decimal(19, 4).
    private const decimal AmountRange = 900_000_000_000_000m;

    public string Home => home;

    public IReadOnlyList<DatedRate> Of(string currency) => byCurrency.GetValueOrDefault(currency) ?? [];

    /// <returns>The latest rate on or before the day; null before the first, which nobody can know.</returns>
    public DatedRate? At(string currency, DateOnly day)
    {
        var rates = Of(currency);
        var (low, high) = (0, rates.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (rates[middle].From <= day)
                low = middle + 1;
            else
                high = middle;
        }

        return low == 0 ? null : rates[low - 1];
    }

    /// <returns>Null when there is no rate on or before the day, or no column would hold the result.</returns>
    public HomeValue? ToHome(Money amount, DateOnly day)
    {
        if (amount.Currency == home)
            return new HomeValue(amount, null);
        return At(amount.Currency, day) is { } rate && Math.Abs(amount.Amount * rate.Rate) < AmountRange
            ? new HomeValue(Rounded(amount.Amount * rate.Rate, home), rate.From)
            : null;
    }

    /// <summary>From any currency to any other, by way of the home currency.</summary>
    /// <returns>Null when one of the two has no rate on or before the day.</returns>
    public Money? Convert(Money amount, string to, DateOnly day) =>
        FactorOf(amount.Currency, day) is { } from && FactorOf(to, day) is { } into && Math.Abs(amount.Amount) < AmountRange ? Rounded(amount.Amount * from / into, to) : null;

    /// <summary>Every amount at its own day, rounded once: the shares of a cost that was spread over days add up to it again.</summary>
    public HomeTotal Sum(IEnumerable<(Money Amount, DateOnly Day)> amounts)
    {
        var total = 0m;
        Dictionary<string, decimal> unconverted = [];
        foreach (var (amount, day) in amounts)
        {
            if (FactorOf(amount.Currency, day) is { } factor)
                total += amount.Amount * factor;
            else
                unconverted[amount.Currency] = unconverted.GetValueOrDefault(amount.Currency) + amount.Amount;
        }

        return new HomeTotal(Rounded(total, home), [.. unconverted.OrderBy(u => u.Key, StringComparer.Ordinal).Select(u => Rounded(u.Value, u.Key))]);
    }

    private decimal? FactorOf(string currency, DateOnly day) => currency == home ? 1 : At(currency, day)?.Rate;

    private static Money Rounded(decimal amount, string currency) => new(decimal.Round(amount, Currency.DecimalsOf(currency), MidpointRounding.AwayFromZero), currency);
}

/// <summary>
/// The rates from this process's memory: a change made here holds at once, one made by another host within a few seconds. Implemented by
/// Platform; <c>ExchangeRatesChanged</c> tells whoever keeps converted amounts.
/// </summary>
public interface IExchangeRates
{
    ExchangeRates Current { get; }

    /// <summary>The same, read anew: for amounts that are kept.</summary>
    ExchangeRates Latest { get; }
}
