using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Setup;

internal sealed class SetUp : IEndpoint
{
    /// <param name="Password">At least ten characters, and no common one.</param>
    /// <param name="Locale">en, zh-Hant or zh-Hans; from Accept-Language when absent.</param>
    /// <param name="HomeCurrency">In which sums are told (ISO 4217); HKD when absent. It can change until there are exchange rates.</param>
    internal sealed record Request(string Email, string Name, string Password, string? Locale = null, string? HomeCurrency = null);

    internal sealed record Response(Guid Id, string Name, string Locale);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Email).ValidEmail();
            RuleFor(r => r.Name).NotEmpty().MaximumLength(200);
            RuleFor(r => r.Password).NotEmpty();
            RuleFor(r => r.Locale).ValidLocale();
            RuleFor(r => r.HomeCurrency).Must(c => c is null || Currency.IsKnown(c)).WithErrorCode("value.currency");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/public/setup", Handle)
        .AllowAnonymous()
        .WithName("setUp")
        .WithSummary("Makes the first administrator and signs them in; refused once there is one");

    private static async Task<Created<Response>> Handle(
        Request request, HttpContext http, PlatformDbContext db, FirstAdministrator first, Sessions sessions, CancellationToken ct)
    {
        // Hashing a password takes long: don't begin when it is clear how it ends.
        if (await first.ExistsAsync(ct))
            throw new BusinessRuleException("setup.done");
        var user = await first.CreateAsync(request.Email, request.Name.Trim(), request.Password, request.Locale ?? Problems.LocaleOf(http), ct);
        if (request.HomeCurrency is { } home)
        {
            var settings = await db.CurrencySettings.FirstAsync(ct);
            settings.Change(home, settings.InUse);
            await db.SaveChangesAsync(ct);
            db.ForgetRates();
        }

        await sessions.BeginAsync(user, http, ct);
        return TypedResults.Created("/api/v1/me", new Response(user.Id, user.Name, user.Locale));
    }
}
