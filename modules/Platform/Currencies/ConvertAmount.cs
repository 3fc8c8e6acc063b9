using System.ComponentModel;
using System.Globalization;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Currencies;

internal sealed class ConvertAmount : IEndpoint
{
    private const int StandardYears = 1;
    private const int MostPoints = 400;

    /// <param name="On">The day whose rates were used.</param>
    /// <param name="Rates">Those that were: one, or two between currencies that are both foreign.</param>
    internal sealed record Response(Money From, Money To, DateOnly On, IReadOnlyList<UsedRate> Rates);

    internal sealed record UsedRate(string Currency, string Rate, DateOnly From);

    /// <param name="Items">At most 400, evenly chosen where there are more; what held on the first day comes first.</param>
    internal sealed record Series(string Currency, string Home, DateOnly From, DateOnly To, IReadOnlyList<Point> Items);

    internal sealed record Point(DateOnly From, string Rate);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/exchange-rates/convert", Handle)
            .RequirePermission(ExchangeRatePermissions.Read)
            .WithName("convertAmount")
            .WithSummary("What an amount is in another currency, by the rates of a day")
            .WithDescription("Answers 409 `exchange-rate.none` when one of the currencies has no rate on or before the day.");
        app.MapGet("/exchange-rates/series", Show)
            .RequirePermission(ExchangeRatePermissions.Read)
            .WithName("getExchangeRateSeries")
            .WithSummary("A currency's rate over time; the last year unless dates are given");
    }

    private static Ok<Response> Handle(
        [Description("As text: 100.50.")] string amount, string from, [Description("The home currency when absent.")] string? to, [Description("Today when absent.")] DateOnly? on,
        IExchangeRates rates, TimeProvider clock)
    {
        if (!decimal.TryParse(amount, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) || Math.Abs(value) >= 1_000_000_000_000m)
            throw new InvalidRequestException("?amount", "value.invalid");
        var current = rates.Current;
        var (target, day) = (to ?? current.Home, on ?? BusinessTime.DayOf(clock.GetUtcNow().UtcDateTime));
        DemandKnown("?from", from);
        DemandKnown("?to", target);
        List<UsedRate> used = [];
        foreach (var currency in new[] { from, target }.Distinct().Where(c => c != current.Home))
        {
            var rate = current.At(currency, day) ?? throw new BusinessRuleException("exchange-rate.none", ("currency", currency), ("day", day));
            used.Add(new UsedRate(currency, RateInput.Show(rate.Rate), rate.From));
        }

        var given = new Money(value, from);
        return TypedResults.Ok(new Response(given, from == target ? given : current.Convert(given, target, day)!.Value, day, used));
    }

    private static Ok<Series> Show(string currency, DateOnly? from, DateOnly? to, IExchangeRates rates, TimeProvider clock)
    {
        DemandKnown("?currency", currency);
        var current = rates.Current;
        var last = to ?? BusinessTime.DayOf(clock.GetUtcNow().UtcDateTime);
        var first = from ?? last.AddYears(-StandardYears);
        var within = current.Of(currency).Where(r => r.From >= first && r.From <= last).ToList();
        if (current.At(currency, first) is { } before && before.From < first)
            within.Insert(0, before with { From = first });
        var step = (within.Count + MostPoints - 1) / MostPoints;
        return TypedResults.Ok(new Series(
            currency, current.Home, first, last, [.. within.Where((_, i) => i % step == 0 || i == within.Count - 1).Select(r => new Point(r.From, RateInput.Show(r.Rate)))]));
    }

    private static void DemandKnown(string place, string currency)
    {
        if (!Currency.IsKnown(currency))
            throw new InvalidRequestException(place, "value.currency");
    }
}
