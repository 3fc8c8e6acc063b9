using Crm.Segmentation.Consent;
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

internal sealed class MyMembership : IEndpoint
{
    /// <param name="Answers">What the member said of themselves, by the keys of the fields.</param>
    /// <param name="Fields">What the form asked, to be changed here.</param>
    /// <param name="MayRenew">Whether the term ends soon or has ended, so that another one may be asked for.</param>
    /// <param name="RenewalAskedAt">When it was asked for; a colleague has yet to say yes.</param>
    /// <param name="Preferences">Token of the page on which the member chooses what to receive; null until the membership begins.</param>
    internal sealed record Response(
        string? Number, string Name, string Email, string Language, MemberState State, string Level, DateTime? JoinedAt, DateTime? ExpiresAt,
        IReadOnlyDictionary<string, string> Answers, IReadOnlyList<MembershipField> Fields, bool MayRenew, DateTime? RenewalAskedAt, string? Preferences);

    /// <param name="Values">By the keys of the fields; all of them.</param>
    /// <param name="Language">For mails from now on: en, zh-Hant or zh-Hans.</param>
    internal sealed record Profile(IReadOnlyDictionary<string, string?> Values, string? Language = null);

    internal sealed record Password(string CurrentPassword, string NewPassword);

    /// <param name="Email">A link to confirm it is sent there; until then the old one holds.</param>
    internal sealed record NewEmail(string Email, string CurrentPassword);

    internal sealed class ProfileRules : AbstractValidator<Profile>
    {
        public ProfileRules() => RuleFor(r => r.Values).Must(v => v.Count <= 100).WithErrorCode("value.too-many");
    }

    internal sealed class PasswordLimits : AbstractValidator<Password>
    {
        public PasswordLimits() => RuleFor(r => r.CurrentPassword).MaximumLength(PasswordPolicy.MaxLength);
    }

    internal sealed class NewEmailRules : AbstractValidator<NewEmail>
    {
        public NewEmailRules()
        {
            RuleFor(r => r.Email).Must(e => EmailAddress.TryParse(e, out _)).WithErrorCode("value.email");
            RuleFor(r => r.CurrentPassword).MaximumLength(PasswordPolicy.MaxLength);
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/public/members/me", Read)
            .AllowAnonymous()
            .WithName("getMyMembership")
            .WithSummary("The signed-in member's own data");
        app.MapPut("/public/members/me", Change)
            .AllowAnonymous()
            .WithName("changeMyMembership")
            .WithSummary("Change one's own data; it stands in the history");
        app.MapPost("/public/members/me/renew", Renew)
            .AllowAnonymous()
            .WithName("renewMyMembership")
            .WithSummary("Begin another term, or ask for it where a colleague approves members; from a month before the end");
        app.MapPost("/public/members/me/password", ChangePassword)
            .AllowAnonymous()
            .WithName("changeMyMemberPassword")
            .WithSummary("Change one's password; other sessions end");
        app.MapPost("/public/members/me/email", ChangeEmail)
            .AllowAnonymous()
            .WithName("changeMyMemberEmail")
            .WithSummary("Ask for another mail address; the answer is the same whether or not somebody has it");
    }

    private static async Task<Results<Ok<Response>, UnauthorizedProblem>> Read(
        SegmentationDbContext db, MemberVisits visits, MemberAnswers answers, PreferenceTokens preferences, TimeProvider clock, HttpContext http, CancellationToken ct) =>
        await visits.FindAsync(http, ct) is { } member ? TypedResults.Ok(Describe(member, await db.DesignOfAsync(member, ct), answers, preferences, clock)) : SignInFirst;

    private static async Task<Results<Ok<Response>, UnauthorizedProblem>> Change(
        Profile profile, SegmentationDbContext db, MemberVisits visits, MemberAnswers answers, MemberContacts contacts, PreferenceTokens preferences, TimeProvider clock,
        HttpContext http, CancellationToken ct)
    {
        if (await visits.FindAsync(http, ct) is not { } member)
            return SignInFirst;
        var form = await db.DesignOfAsync(member, ct);
        var before = member.Answers;
        member.Describe(answers.Read(form, profile.Values), Locales.Nearest(profile.Language) ?? member.Language);
        await contacts.FollowAsync(member, before, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Describe(member, form, answers, preferences, clock));
    }

    private static async Task<Results<Ok<Response>, UnauthorizedProblem>> Renew(
        SegmentationDbContext db, MemberVisits visits, MemberAnswers answers, PreferenceTokens preferences, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await visits.FindAsync(http, ct) is not { } member)
            return SignInFirst;
        var form = await db.DesignOfAsync(member, ct);
        member.AskToRenew(clock.GetUtcNow().UtcDateTime);
        if (form is { NeedsApproval: false, ValidMonths: { } months })
            member.Renew(months, clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Describe(member, form, answers, preferences, clock));
    }

    private static async Task<Results<NoContent, UnauthorizedProblem>> ChangePassword(
        Password request, SegmentationDbContext db, MemberVisits visits, MemberPasswords passwords, HttpContext http, CancellationToken ct)
    {
        if (await visits.FindAsync(http, ct) is not { } member)
            return SignInFirst;
        Demand(passwords, member, request.CurrentPassword);
        member.ChangePassword(passwords.Hash(member, request.NewPassword, "/newPassword"));
        db.RecordAction(Member.RecordType, member.Id, member.Label, "password-changed");
        await visits.BeginAsync(member, http, ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Accepted, UnauthorizedProblem>> ChangeEmail(
        NewEmail request, SegmentationDbContext db, MemberVisits visits, MemberPasswords passwords, MemberMail mail, HttpContext http, CancellationToken ct)
    {
        if (await visits.FindAsync(http, ct) is not { } member)
            return SignInFirst;
        Demand(passwords, member, request.CurrentPassword);
        if (!EmailAddress.TryParse(request.Email, out var email))
            throw new InvalidRequestException("/email", "value.email");
        if (await db.Set<Member>().FirstOrDefaultAsync(m => m.Email == email.Value, ct) is not { } other)
            mail.ConfirmNewAddress(member, email.Value);
        else if (await mail.MayGoAsync(other, ct))
            mail.TellAlreadyMember(other);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted((string?)null);
    }

    private static UnauthorizedProblem SignInFirst => new("membership.sign-in");

    private static void Demand(MemberPasswords passwords, Member member, string password)
    {
        if (!passwords.Check(member, password))
            throw new InvalidRequestException("/currentPassword", "membership.password-wrong");
    }

    private static Response Describe(Member member, MembershipDesign form, MemberAnswers answers, PreferenceTokens preferences, TimeProvider clock) => new(
        member.Number, member.Name, member.Email, member.Language, member.State, member.Level, member.JoinedAt, member.ExpiresAt, member.Answers, answers.Questions(form),
        member.MayRenew(clock.GetUtcNow().UtcDateTime), member.RenewalAskedAt, member.ContactId is { } contact ? preferences.Issue(new PreferenceHolder(new ContactPoint(member.Email), contact, null)) : null);
}
