using Crm.Platform.Contracts;
using Crm.Shared.Currencies;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Currencies;

internal sealed class ManageCurrencies : IEndpoint
{
    /// <param name="Home">The currency in which sums are told. It changes only while there are no rates, which are quoted in it.</param>
    /// <param name="InUse">The currencies that money inputs offer, in their order; the home currency comes first.</param>
    internal sealed record Request(string Home, IReadOnlyList<string> InUse);

    /// <param name="Home">ISO 4217.</param>
    /// <param name="InUse">The currencies that money inputs offer, the home currency first.</param>
    /// <param name="Known">The codes of all currencies that amounts may be in.</param>
    internal sealed record Response(string Home, IReadOnlyList<CurrencyInUse> InUse, IReadOnlyList<string> Known, int Version);

    /// <param name="Decimals">Digits that its amounts have behind the point.</param>
    /// <param name="Rate">The latest rate: units of the home currency for one unit; null for the home currency, and for one without rates.</param>
    /// <param name="RateFrom">The day of that rate.</param>
    internal sealed record CurrencyInUse(string Code, int Decimals, string? Rate, DateOnly? RateFrom);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Home).Must(Currency.IsKnown).WithErrorCode("value.currency");
            RuleForEach(r => r.InUse).Must(Currency.IsKnown).WithErrorCode("value.currency");
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/currencies", Handle)
            .RequireSignIn(anyCaller: true)
            .WithName("getCurrencies")
            .WithSummary("The home currency, the currencies in use with their latest rates, and all that are known");
        app.MapPut("/currencies", Change)
            .RequirePermission(ExchangeRatePermissions.Update)
            .WithName("changeCurrencies")
            .WithSummary("Change the home currency and the currencies in use")
            .WithDescription("Answers 409 `currency.home-has-rates` when the home currency is to change while there are rates: they are quoted in it.");
    }

    private static async Task<Ok<Response>> Handle(PlatformDbContext db, IExchangeRates rates, TimeProvider clock, HttpContext http, CancellationToken ct) =>
        Show(await db.CurrencySettings.AsNoTracking().FirstAsync(ct), rates, clock, http);

    private static async Task<Ok<Response>> Change(
        Request request, IfMatch ifMatch, PlatformDbContext db, IExchangeRates rates, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var settings = await db.CurrencySettings.FirstAsync(ct);
        ifMatch.Check(settings);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (request.Home != settings.Home)
        {
            if (await db.ExchangeRates.AnyAsync(ct))
                throw new BusinessRuleException("currency.home-has-rates", ("home", settings.Home));
            // What lies in the bin is quoted in the old currency, and would come back as something else.
            await db.ExchangeRates.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).ExecuteDeleteAsync(ct);
            db.Publish(settings.Id, new ExchangeRatesChanged([], DateOnly.MinValue));
        }

        settings.Change(request.Home, request.InUse);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        db.ForgetRates();
        return Show(settings, rates, clock, http);
    }

    private static Ok<Response> Show(CurrencySettings settings, IExchangeRates rates, TimeProvider clock, HttpContext http)
    {
        http.SetETag(settings);
        var (current, today) = (rates.Current, BusinessTime.DayOf(clock.GetUtcNow().UtcDateTime));
        return TypedResults.Ok(new Response(settings.Home, [.. settings.InUse.Select(Show)], Currency.All, settings.Version));

        CurrencyInUse Show(string code)
        {
            var latest = current.At(code, today);
            return new CurrencyInUse(code, Currency.DecimalsOf(code), latest is { } rate ? RateInput.Show(rate.Rate) : null, latest?.From);
        }
    }
}
