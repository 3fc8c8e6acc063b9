using Crm.Platform.Callers;
using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.SignIn;

internal sealed class SignIn : IEndpoint
{
    /// <param name="Code">Six digits of the authenticator app, when the answer was "sign-in.second-factor-required".</param>
    /// <param name="RecoveryCode">One of the recovery codes instead of the app.</param>
    internal sealed record Request(string Email, string Password, string? Code = null, string? RecoveryCode = null);

    internal sealed record Response(Guid Id, string Name, string Locale);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Email).NotEmpty().MaximumLength(254);
            RuleFor(r => r.Password).NotEmpty().MaximumLength(PasswordPolicy.MaxLength);
            RuleFor(r => r.Code).MaximumLength(20);
            RuleFor(r => r.RecoveryCode).MaximumLength(40);
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/public/sign-in", Handle)
        .AllowAnonymous()
        .WithName("signIn")
        .WithSummary("Signs in with e-mail and password, and a second factor where one is set up; sets the session cookie")
        .WithDescription("401 sign-in.failed, sign-in.second-factor-required or sign-in.second-factor-wrong; 409 sign-in.paused after several failures.");

    private static async Task<Results<Ok<Response>, UnauthorizedProblem>> Handle(
        Request request, HttpContext http, UserManager<User> users, SignInGuard guard, SecondFactor secondFactor, Sessions sessions, DecoyPassword decoy,
        CancellationToken ct)
    {
        var email = users.NormalizeEmail(InputRules.CanonicalEmail(request.Email));
        await guard.DemandAsync(email, ct);
        var user = await users.FindByEmailAsync(email);
        // The same work for an address that nobody has, so that the time tells nothing.
        var passwordIsRight = user?.PasswordHash is null ? decoy.Check(request.Password) : await users.CheckPasswordAsync(user, request.Password);
        if (user is null || !passwordIsRight || !user.IsActive)
            return new UnauthorizedProblem("sign-in.failed");

        if (user.TwoFactorEnabled)
        {
            if (string.IsNullOrWhiteSpace(request.Code) && string.IsNullOrWhiteSpace(request.RecoveryCode))
            {
                await guard.TakeBackAsync(email, ct);
                return new UnauthorizedProblem("sign-in.second-factor-required");
            }

            if (!await secondFactor.CheckAsync(user, request.Code, request.RecoveryCode, ct))
                return new UnauthorizedProblem("sign-in.second-factor-wrong");
        }

        await guard.ForgetAsync(email, ct);
        await sessions.BeginAsync(user, http, ct);
        return TypedResults.Ok(new Response(user.Id, user.Name, user.Locale));
    }
}
