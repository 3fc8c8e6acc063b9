using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Users;

internal sealed class InviteUser : IEndpoint
{
    /// <param name="Locale">en, zh-Hant or zh-Hans.</param>
    /// <param name="RoleIds">At least one role, none of which gives more than the caller has.</param>
    /// <param name="TeamIds">Teams to join.</param>
    /// <param name="Password">Sets a first password instead of sending an invitation.</param>
    internal sealed record Request(string Name, string Email, IReadOnlyList<Guid> RoleIds, IReadOnlyList<Guid>? TeamIds = null, string? Locale = null, string? Zone = null,
        Guid? HomeTeamId = null, string? Password = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(u => u.Name).NotEmpty().MaximumLength(200).Must(n => n is null || !n.Any(char.IsControl)).WithErrorCode("value.pattern");
            RuleFor(u => u.Email).ValidEmail();
            RuleFor(u => u.RoleIds).NotEmpty();
            RuleFor(u => u.Locale).ValidLocale();
            RuleFor(u => u.Zone).ValidZone();
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/users", Handle)
        .RequirePermission(PlatformPermissions.UsersCreate)
        .WithName("inviteUser")
        .WithSummary("Invite somebody by mail, or give them a first password");

    private static async Task<Created<UserResponse>> Handle(
        Request request, PlatformDbContext db, UserManager<User> users, UserRoles roles, TeamMembership teams, Invitations invitations, ICurrentUser current,
        TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var user = new User { Name = request.Name.Trim(), Email = InputRules.CanonicalEmail(request.Email), Locale = request.Locale ?? Problems.LocaleOf(http) };
        user.NormalizedEmail = users.NormalizeEmail(user.Email);
        user.Zone = request.Zone ?? user.Zone;
        await roles.AssignAsync(user, request.RoleIds, ct);
        await teams.JoinAsync(user, request.TeamIds ?? [], request.HomeTeamId, ct);
        user.RenewSecurityStamp();
        if (request.Password is { } password)
            await users.SetFirstPasswordAsync(user, password);
        else
            await invitations.SendAsync(user, current.Name);
        db.Users.Add(user);
        await db.SaveUserAsync(user, ct);

        http.SetETag(user);
        return TypedResults.Created($"/api/v1/users/{user.Id}", UserResponse.Of(user, clock.GetUtcNow().UtcDateTime));
    }
}
