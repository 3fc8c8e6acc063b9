using Crm.Platform.Callers;
using Crm.Shared.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Profile;

internal sealed class ConfirmSecondFactor : IEndpoint
{
    private const int RecoveryCodeCount = 10;

    /// <param name="Code">Six digits of the app.</param>
    internal sealed record Request(string Code);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Code).NotEmpty().MaximumLength(20);
    }

    /// <param name="RecoveryCodes">Each works once instead of the app. They are shown only now.</param>
    internal sealed record Response(IReadOnlyList<string> RecoveryCodes);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/me/second-factor/confirm", Handle)
        .RequireSignIn()
        .WithMetadata(new ShownOnce())
        .WithName("confirmSecondFactor")
        .WithSummary("Turn the second factor on with a first code of the app; ends my other sessions");

    private static async Task<Ok<Response>> Handle(
        Request request, PlatformDbContext db, UserManager<User> users, SecondFactor secondFactor, SignInGuard guard, Sessions sessions, RequestCredential credential,
        ICurrentUser current, CancellationToken ct)
    {
        var user = await db.MeAsync(current, ct);
        if (user.TwoFactorEnabled)
            throw new BusinessRuleException("second-factor.exists");
        if (user.AuthenticatorKey is null)
            throw new BusinessRuleException("second-factor.not-begun");
        await guard.DemandAsync(user.NormalizedEmail, ct);
        if (!await secondFactor.CheckCodeAsync(user, request.Code, ct))
            throw new InvalidRequestException("/code", "sign-in.second-factor-wrong");
        await guard.ForgetAsync(user.NormalizedEmail, ct);
        user.TwoFactorEnabled = true;
        db.RecordAction(User.RecordType, user.Id, user.Name, "second-factor-enabled");
        var codes = await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodeCount);
        await sessions.EndAsync(s => s.UserId == user.Id && s.Id != credential.SessionId, ct);
        return TypedResults.Ok(new Response([.. codes!]));
    }
}
