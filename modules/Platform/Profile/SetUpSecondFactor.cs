using FluentValidation;
using Microsoft.AspNetCore.Identity;
using QRCoder;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Profile;

internal sealed class SetUpSecondFactor : IEndpoint
{
    /// <param name="Password">The caller's password: a session left open is not enough.</param>
    internal sealed record Request(string Password);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Password).NotEmpty().MaximumLength(PasswordPolicy.MaxLength);
    }

    /// <param name="Key">For typing into an authenticator app.</param>
    /// <param name="Uri">otpauth:// address, what the code shows.</param>
    /// <param name="QrSvg">The code as an SVG picture.</param>
    internal sealed record Response(string Key, string Uri, string QrSvg);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/me/second-factor", Handle)
        .RequireSignIn()
        .WithMetadata(new ShownOnce())
        .WithName("setUpSecondFactor")
        .WithSummary("Begin to set up an authenticator app; nothing is asked for until it is confirmed");

    private static async Task<Ok<Response>> Handle(
        Request request, PlatformDbContext db, UserManager<User> users, PasswordProof proof, ICurrentUser current, CancellationToken ct)
    {
        var user = await db.MeAsync(current, ct);
        await proof.DemandAsync(user, request.Password, ct);
        if (user.TwoFactorEnabled)
            throw new Shared.Domain.BusinessRuleException("second-factor.exists");
        await users.ResetAuthenticatorKeyAsync(user);
        var key = user.AuthenticatorKey!;
        var issuer = Uri.EscapeDataString("CRM");
        var uri = $"otpauth://totp/{issuer}:{Uri.EscapeDataString(user.Email)}?secret={key}&issuer={issuer}&digits=6&period=30";
        using var generator = new QRCodeGenerator();
        using var code = generator.CreateQrCode(uri, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return TypedResults.Ok(new Response(key, uri, svg.GetGraphic(4)));
    }
}
