using Crm.Shared.Domain;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.SignIn;

internal sealed class ResetPassword : IEndpoint
{
    /// <param name="UserId">"user" of the link.</param>
    /// <param name="Token">"token" of the link: works once, for an hour.</param>
    internal sealed record Request(Guid UserId, string Token, string Password);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Token).NotEmpty().MaximumLength(2000);
            RuleFor(r => r.Password).NotEmpty();
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/public/password-reset/confirm", Handle)
        .AllowAnonymous()
        .WithName("resetPassword")
        .WithSummary("Sets a new password with the link of the mail; ends all sessions. A second factor is still asked for at sign-in");

    private static async Task<NoContent> Handle(
        Request request, UserManager<User> users, PlatformDbContext db, SignInGuard guard, Sessions sessions, CancellationToken ct)
    {
        if (await users.FindByIdAsync(request.UserId.ToString()) is not { IsActive: true, IsInvited: false } user)
            throw new BusinessRuleException("link.invalid");
        (await users.ResetPasswordAsync(user, request.Token, request.Password)).ThrowIfFailed();
        await guard.ForgetAsync(user.NormalizedEmail, ct);
        await sessions.EndAsync(s => s.UserId == user.Id, ct);
        db.RecordAction(User.RecordType, user.Id, user.Name, "password-reset");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
