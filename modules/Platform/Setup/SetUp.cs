using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Setup;

internal sealed class SetUp : IEndpoint
{
    /// <param name="Password">At least ten characters, and no common one.</param>
    /// <param name="Locale">en, zh-Hant or zh-Hans; from Accept-Language when absent.</param>
    internal sealed record Request(string Email, string Name, string Password, string? Locale = null);

    internal sealed record Response(Guid Id, string Name, string Locale);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Email).ValidEmail();
            RuleFor(r => r.Name).NotEmpty().MaximumLength(200);
            RuleFor(r => r.Password).NotEmpty();
            RuleFor(r => r.Locale).ValidLocale();
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/public/setup", Handle)
        .AllowAnonymous()
        .WithName("setUp")
        .WithSummary("Makes the first administrator and signs them in; refused once there is one");

    private static async Task<Created<Response>> Handle(Request request, HttpContext http, FirstAdministrator first, Sessions sessions, CancellationToken ct)
    {
        // Hashing a password takes long: don't begin when it is clear how it ends.
        if (await first.ExistsAsync(ct))
            throw new BusinessRuleException("setup.done");
        var user = await first.CreateAsync(request.Email, request.Name.Trim(), request.Password, request.Locale ?? Problems.LocaleOf(http), ct);
        await sessions.BeginAsync(user, http, ct);
        return TypedResults.Created("/api/v1/me", new Response(user.Id, user.Name, user.Locale));
    }
}
