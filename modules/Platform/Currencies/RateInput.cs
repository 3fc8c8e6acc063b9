using System.Globalization;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;

namespace Crm.Platform.Currencies;

/// <summary>A rate as somebody gives it.</summary>
/// <param name="Currency">ISO 4217, other than the home currency.</param>
/// <param name="From">The day from which it holds; today at the latest.</param>
/// <param name="Rate">Units of the home currency for one unit, as text: "7.8013". Above 0, below 1,000,000, with at most 10 decimals.</param>
/// <param name="Source">Where it was found, for people: "HKMA".</param>
internal sealed record RateInput(string Currency, DateOnly From, string Rate, string? Source = null)
{
    public const string PathOfRate = "/rate";
    private const decimal TooMuch = 1_000_000;
    private const int MostDecimals = 10;
    private static readonly DateOnly Earliest = new(1970, 1, 1);

    /// <summary>What is wrong with it: at most one thing for each of its parts.</summary>
    public IEnumerable<InvalidField> Faults(string home, DateOnly today)
    {
        if (!Shared.Currencies.Currency.IsKnown(Currency))
            yield return Wrong("/currency", "value.currency");
        else if (Currency == home)
            yield return Wrong("/currency", "exchange-rate.of-home", ("currency", home));
        if (From < Earliest || From > today)
            yield return Wrong("/from", From > today ? "exchange-rate.in-future" : "exchange-rate.long-ago", ("day", From));
        if (Read(Rate) is null)
            yield return Wrong(PathOfRate, "exchange-rate.not-rate");
        if (Source is { Length: > ExchangeRate.LongestSource })
            yield return Wrong("/source", "value.too-long", ("maxLength", ExchangeRate.LongestSource));
    }

    /// <returns>Null when it is none.</returns>
    public static decimal? Read(string rate) =>
        decimal.TryParse(rate, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value is > 0 and < TooMuch && value.Scale <= MostDecimals ? value : null;

    public static string Show(decimal rate) => rate.ToString("0.##########", CultureInfo.InvariantCulture);

    private static InvalidField Wrong(string pointer, string code, params IReadOnlyList<(string Name, object? Value)> args) =>
        new(pointer, code, args.ToDictionary(arg => arg.Name, arg => arg.Value));
}
