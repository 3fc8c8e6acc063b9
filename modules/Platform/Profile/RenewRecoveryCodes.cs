using Crm.Shared.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Profile;

internal sealed class RenewRecoveryCodes : IEndpoint
{
    private const int RecoveryCodeCount = 10;

    internal sealed record Request(string Password);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Password).NotEmpty().MaximumLength(PasswordPolicy.MaxLength);
    }

    /// <param name="RecoveryCodes">The old ones no longer work. They are shown only now.</param>
    internal sealed record Response(IReadOnlyList<string> RecoveryCodes);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/me/second-factor/recovery-codes", Handle)
        .RequireSignIn()
        .WithMetadata(new ShownOnce())
        .WithName("renewRecoveryCodes")
        .WithSummary("Get new recovery codes");

    private static async Task<Ok<Response>> Handle(
        Request request, PlatformDbContext db, UserManager<User> users, PasswordProof proof, ICurrentUser current, CancellationToken ct)
    {
        var user = await db.MeAsync(current, ct);
        await proof.DemandAsync(user, request.Password, ct);
        if (!user.TwoFactorEnabled)
            throw new BusinessRuleException("second-factor.not-begun");
        db.RecordAction(User.RecordType, user.Id, user.Name, "recovery-codes-renewed");
        return TypedResults.Ok(new Response([.. (await users.GenerateNewTwoFactorRecoveryCodesAsync(user, RecoveryCodeCount))!]));
    }
}
