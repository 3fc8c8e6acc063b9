using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

internal sealed class SignInMember : IEndpoint
{
    private const int FreeAttempts = 5;
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

    internal sealed record Request(string Email, string Password);

    internal sealed record ResetRequest(string Email);

    /// <param name="Token">From the link in the mail; it holds once.</param>
    internal sealed record NewPassword(string Token, string Password);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Email).NotEmpty().MaximumLength(254);
            RuleFor(r => r.Password).NotEmpty().MaximumLength(PasswordPolicy.MaxLength);
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/public/members/sign-in", SignIn)
            .AllowAnonymous()
            .WithName("signInMember")
            .WithSummary("Sign in as a member; whatever is wrong, the answer is the same");
        app.MapPost("/public/members/sign-out", SignOut)
            .AllowAnonymous()
            .WithName("signOutMember")
            .WithSummary("Sign out");
        app.MapPost("/public/members/password-reset", RequestReset)
            .AllowAnonymous()
            .WithName("requestMemberPasswordReset")
            .WithSummary("Have a link sent to choose a new password; the answer is the same whether or not the address is known");
        app.MapPost("/public/members/reset-password", Reset)
            .AllowAnonymous()
            .WithName("resetMemberPassword")
            .WithSummary("Choose a new password by the link that was sent; every session ends");
    }

    private static async Task<NoContent> SignIn(
        Request request, SegmentationDbContext db, MemberPasswords passwords, MemberVisits visits, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var email = EmailAddress.TryParse(request.Email, out var address) ? address.Value : "";
        var member = await db.Set<Member>().Where(Member.MaySignIn).FirstOrDefaultAsync(m => m.Email == email, ct);
        // Counted before the password is looked at, in one statement: a burst of guesses gets no more tries than a row of them.
        var counted = await db.Set<Member>().Where(m => m.Email == email && (m.PausedUntil == null || m.PausedUntil <= now)).ExecuteUpdateAsync(
            s => s.SetProperty(m => m.PausedUntil, m => m.FailedSignIns >= FreeAttempts ? now + Pause : (DateTime?)null).SetProperty(m => m.FailedSignIns, m => m.FailedSignIns + 1), ct);
        if (!passwords.Check(member, request.Password) || counted == 0)
            throw new BusinessRuleException("membership.sign-in-failed");

        await db.Set<Member>().Where(m => m.Id == member!.Id)
            .ExecuteUpdateAsync(s => s.SetProperty(m => m.FailedSignIns, 0).SetProperty(m => m.PausedUntil, (DateTime?)null), ct);
        visits.ActAs(member!);
        db.RecordAction(Member.RecordType, member!.Id, member.Label, "signed-in");
        await visits.BeginAsync(member, http, ct);
        return TypedResults.NoContent();
    }

    private static async Task<NoContent> SignOut(MemberVisits visits, HttpContext http, CancellationToken ct)
    {
        await visits.EndAsync(http, ct);
        return TypedResults.NoContent();
    }

    private static async Task<Accepted> RequestReset(ResetRequest request, SegmentationDbContext db, MemberMail mail, CancellationToken ct)
    {
        if (EmailAddress.TryParse(request.Email, out var address)
            && await db.Set<Member>().Where(Member.MaySignIn).FirstOrDefaultAsync(m => m.Email == address.Value, ct) is { } member && await mail.MayGoAsync(member, ct))
        {
            mail.ResetPassword(member);
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Accepted((string?)null);
    }

    private static async Task<NoContent> Reset(NewPassword request, SegmentationDbContext db, MemberTokens tokens, MemberPasswords passwords, MemberVisits visits, CancellationToken ct)
    {
        var token = tokens.Read(MemberTokenUse.ResetPassword, request.Token);
        if (token is null || await db.Set<Member>().FirstOrDefaultAsync(m => m.Id == token.MemberId && m.Stamp == token.Stamp, ct) is not { } member)
            throw new BusinessRuleException("membership.link-invalid");
        visits.ActAs(member);
        member.ChangePassword(passwords.Hash(member, request.Password, "/password"));
        db.RecordAction(Member.RecordType, member.Id, member.Label, "password-changed");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
