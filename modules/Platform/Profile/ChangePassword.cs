using Crm.Platform.Callers;
using FluentValidation;
using Microsoft.AspNetCore.Identity;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Profile;

internal sealed class ChangePassword : IEndpoint
{
    internal sealed record Request(string CurrentPassword, string NewPassword);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.CurrentPassword).NotEmpty().MaximumLength(PasswordPolicy.MaxLength);
            RuleFor(r => r.NewPassword).NotEmpty();
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/me/password", Handle)
        .RequireSignIn()
        .WithName("changePassword")
        .WithSummary("Change my password; ends my other sessions");

    private static async Task<NoContent> Handle(
        Request request, PlatformDbContext db, UserManager<User> users, SignInGuard guard, Sessions sessions, RequestCredential credential, ICurrentUser current, CancellationToken ct)
    {
        var user = await db.MeAsync(current, ct);
        // A stolen session must not be a place to guess the password without limit.
        await guard.DemandAsync(user.NormalizedEmail, ct);
        (await users.ChangePasswordAsync(user, request.CurrentPassword, request.NewPassword)).ThrowIfFailed("/newPassword");
        await guard.ForgetAsync(user.NormalizedEmail, ct);
        await sessions.EndAsync(s => s.UserId == user.Id && s.Id != credential.SessionId, ct);
        db.RecordAction(User.RecordType, user.Id, user.Name, "password-changed");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
