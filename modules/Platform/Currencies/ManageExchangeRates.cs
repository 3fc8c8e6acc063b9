using Crm.Shared.Currencies;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Currencies;

internal sealed class ManageExchangeRates : IEndpoint
{
    /// <param name="Rate">Units of the home currency for one unit, as text: "7.8013".</param>
    internal sealed record Response(Guid Id, string Currency, DateOnly From, string Rate, string? Source, int Version, DateTime CreatedAt, DateTime UpdatedAt);

    /// <summary>What may be corrected; currency and day are what the rate is of.</summary>
    /// <param name="Rate">As on entry.</param>
    internal sealed record Correction(string Rate, string? Source = null);

    internal sealed class Validator : AbstractValidator<Correction>
    {
        public Validator()
        {
            RuleFor(r => r.Rate).Must(rate => RateInput.Read(rate) is not null).WithErrorCode("exchange-rate.not-rate");
            RuleFor(r => r.Source).MaximumLength(ExchangeRate.LongestSource);
        }
    }

    private static readonly FilterFields<ExchangeRate> Fields = new FilterFields<ExchangeRate>()
        .Id("id", r => r.Id)
        .Text("currency", r => r.Currency)
        .Date("from", r => r.From)
        .Text("source", r => r.Source)
        .Instant("createdAt", r => r.CreatedAt)
        .Instant("updatedAt", r => r.UpdatedAt);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/exchange-rates", List)
            .RequirePermission(ExchangeRatePermissions.Read)
            .WithName("listExchangeRates")
            .WithSummary("Dated rates, the latest first unless sorted otherwise");
        app.MapPost("/exchange-rates", Create)
            .RequirePermission(ExchangeRatePermissions.Update)
            .WithName("createExchangeRate")
            .WithSummary("Enter a rate; a day has one rate per currency");
        app.MapPatch("/exchange-rates/{id:guid}", Change)
            .RequirePermission(ExchangeRatePermissions.Update)
            .WithName("changeExchangeRate")
            .WithSummary("Correct a rate (merge patch); amounts that it converted are converted anew");
        app.MapDelete("/exchange-rates/{id:guid}", Delete)
            .RequirePermission(ExchangeRatePermissions.Update)
            .WithName("deleteExchangeRate")
            .WithSummary("Put a rate in the bin; amounts that it converted are converted by the one before, if there is one");
        app.MapPost("/exchange-rates/{id:guid}/restore", Restore)
            .RequirePermission(ExchangeRatePermissions.Update)
            .WithName("restoreExchangeRate")
            .WithSummary("Take a rate out of the bin");
    }

    private static async Task<Ok<Page<Response>>> List([AsParameters] ListQuery query, PlatformDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.ExchangeRates.AsNoTracking().ToPageAsync(
            query, Fields, r => new Response(r.Id, r.Currency, r.From, RateInput.Show(r.Rate), r.Source, r.Version, r.CreatedAt, r.UpdatedAt), ct, defaultSort: "-from"));

    private static async Task<Created<Response>> Create(RateInput input, PlatformDbContext db, IExchangeRates rates, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (input.Faults(rates.Latest.Home, BusinessTime.DayOf(clock.GetUtcNow().UtcDateTime)).ToList() is { Count: > 0 } faults)
            throw new InvalidRequestException(faults);

        var ofDay = db.ExchangeRates.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).Where(r => r.Currency == input.Currency && r.From == input.From);
        var rate = await ofDay.FirstOrDefaultAsync(ct);
        if (rate is { DeletedAt: null })
            throw Taken();
        if (rate is null)
            db.ExchangeRates.Add(rate = new ExchangeRate { Currency = input.Currency, From = input.From });
        rate.Quote(RateInput.Read(input.Rate)!.Value, input.Source);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            throw await ofDay.AnyAsync(ct) ? Taken() : e;
        }

        return TypedResults.Created($"/api/v1/exchange-rates/{rate.Id}", Show(rate, http));

        BusinessRuleException Taken() => new("exchange-rate.day-taken", ("currency", input.Currency), ("day", input.From));
    }

    private static async Task<Results<Ok<Response>, NotFound>> Change(
        Guid id, MergePatch<Correction> patch, IfMatch ifMatch, PlatformDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.ExchangeRates.FirstOrDefaultAsync(r => r.Id == id, ct) is not { } rate)
            return TypedResults.NotFound();

        ifMatch.Check(rate);
        var correction = patch.ApplyTo(new Correction(RateInput.Show(rate.Rate), rate.Source));
        rate.Quote(RateInput.Read(correction.Rate)!.Value, correction.Source);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Show(rate, http));
    }

    private static async Task<Results<NoContent, NotFound>> Delete(Guid id, IfMatch ifMatch, PlatformDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.ExchangeRates.FirstOrDefaultAsync(r => r.Id == id, ct) is not { } rate)
            return TypedResults.NotFound();

        ifMatch.Check(rate);
        rate.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Response>, NotFound>> Restore(Guid id, PlatformDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.ExchangeRates.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(r => r.Id == id, ct) is not { } rate)
            return TypedResults.NotFound();

        rate.Restore();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Show(rate, http));
    }

    private static Response Show(ExchangeRate r, HttpContext http)
    {
        http.SetETag(r);
        return new Response(r.Id, r.Currency, r.From, RateInput.Show(r.Rate), r.Source, r.Version, r.CreatedAt, r.UpdatedAt);
    }
}
