using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Users;

internal sealed class AcceptInvitation : IEndpoint
{
    /// <param name="UserId">"user" of the link.</param>
    /// <param name="Token">"token" of the link.</param>
    internal sealed record Request(Guid UserId, string Token, string Password, string? Name = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Token).NotEmpty().MaximumLength(2000);
            RuleFor(r => r.Password).NotEmpty();
            RuleFor(r => r.Name).MaximumLength(200).Must(n => n is null || !n.Any(char.IsControl)).WithErrorCode("value.pattern");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/public/accept-invitation", Handle)
        .AllowAnonymous()
        .WithName("acceptInvitation")
        .WithSummary("Set the first password with the link of an invitation, and sign in");

    private static async Task<NoContent> Handle(Request request, UserManager<User> users, PlatformDbContext db, Sessions sessions, HttpContext http, CancellationToken ct)
    {
        var user = await users.FindByIdAsync(request.UserId.ToString());
        if (user is not { IsActive: true, IsInvited: true } || !await users.VerifyUserTokenAsync(user, InvitationTokens.Provider, InvitationTokens.Purpose, request.Token))
            throw new BusinessRuleException("link.invalid");
        if (!string.IsNullOrWhiteSpace(request.Name))
            user.Name = request.Name.Trim();
        await users.SetFirstPasswordAsync(user, request.Password);
        await db.SaveChangesAsync(ct);
        await sessions.BeginAsync(user, http, ct);
        return TypedResults.NoContent();
    }
}
