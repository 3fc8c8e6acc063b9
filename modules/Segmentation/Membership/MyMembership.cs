using Crm.Segmentation.Consent;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

internal sealed class MyMembership : IEndpoint
{
    /// <param name="Fields">What the form asked, to be changed here.</param>
    /// <param name="Preferences">Token of the page on which the member chooses what to receive; null until the membership begins.</param>
    internal sealed record Response(
        string? Number, string Name, string Email, string Language, MemberState State, string Level, DateTime? JoinedAt, DateTime? ExpiresAt,
        IReadOnlyDictionary<string, string> Answers, IReadOnlyList<MembershipField> Fields, string? Preferences);

    /// <param name="Values">By the keys of the fields; all of them.</param>
    internal sealed record Profile(IReadOnlyDictionary<string, string?> Values, string? Language = null);

    internal sealed record Password(string CurrentPassword, string NewPassword);

    /// <param name="Email">A link to confirm it is sent there; until then the old one holds.</param>
    internal sealed record NewEmail(string Email, string CurrentPassword);

    internal sealed class Validator : AbstractValidator<NewEmail>
    {
        public Validator() => RuleFor(r => r.Email).Must(e => EmailAddress.TryParse(e, out _)).WithErrorCode("value.email");
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/public/members/me", Read)
            .AllowAnonymous()
            .WithName("getMyMembership")
            .WithSummary("The signed-in member's own data")
            .Produces<Response>().ProducesProblem(StatusCodes.Status401Unauthorized);
        app.MapPut("/public/members/me", Change)
            .AllowAnonymous()
            .WithName("changeMyMembership")
            .WithSummary("Change one's own data; it stands in the history")
            .Produces<Response>().ProducesProblem(StatusCodes.Status401Unauthorized);
        app.MapPost("/public/members/me/password", ChangePassword)
            .AllowAnonymous()
            .WithName("changeMyMemberPassword")
            .WithSummary("Change one's password; other sessions end")
            .Produces(StatusCodes.Status204NoContent).ProducesProblem(StatusCodes.Status401Unauthorized);
        app.MapPost("/public/members/me/email", ChangeEmail)
            .AllowAnonymous()
            .WithName("changeMyMemberEmail")
            .WithSummary("Ask for another mail address; the answer is the same whether or not somebody has it")
            .Produces(StatusCodes.Status202Accepted).ProducesProblem(StatusCodes.Status401Unauthorized);
    }

    private static async Task<IResult> Read(SegmentationDbContext db, MemberVisits visits, PreferenceTokens preferences, Problems problems, HttpContext http, CancellationToken ct) =>
        await visits.FindAsync(http, ct) is { } member ? TypedResults.Ok(await DescribeAsync(member, db, preferences, ct)) : await RefuseAsync(problems, http);

    private static async Task<IResult> Change(
        Profile profile, SegmentationDbContext db, MemberVisits visits, PreferenceTokens preferences, Problems problems, HttpContext http, CancellationToken ct)
    {
        if (await visits.FindAsync(http, ct) is not { } member)
            return await RefuseAsync(problems, http);
        var answers = MemberAnswers.Read(await DesignAsync(member, db, ct), profile.Values);
        member.Describe(answers, Locales.Nearest(profile.Language) ?? member.Language);
        await FollowAsync(member, db, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await DescribeAsync(member, db, preferences, ct));
    }

    private static async Task<IResult> ChangePassword(
        Password request, SegmentationDbContext db, MemberVisits visits, MemberPasswords passwords, Problems problems, HttpContext http, CancellationToken ct)
    {
        if (await visits.FindAsync(http, ct) is not { } member)
            return await RefuseAsync(problems, http);
        if (!passwords.Check(member, request.CurrentPassword))
            throw new InvalidRequestException("/currentPassword", "membership.password-wrong");
        member.ChangePassword(passwords.Hash(member, request.NewPassword, "/newPassword"));
        db.RecordAction(Member.RecordType, member.Id, member.Label, "password-changed");
        await visits.BeginAsync(member, http, ct);
        return TypedResults.NoContent();
    }

    private static async Task<IResult> ChangeEmail(
        NewEmail request, SegmentationDbContext db, MemberVisits visits, MemberPasswords passwords, MemberMail mail, Problems problems, HttpContext http, CancellationToken ct)
    {
        if (await visits.FindAsync(http, ct) is not { } member)
            return await RefuseAsync(problems, http);
        if (!passwords.Check(member, request.CurrentPassword))
            throw new InvalidRequestException("/currentPassword", "membership.password-wrong");
        if (!EmailAddress.TryParse(request.Email, out var email))
            throw new InvalidRequestException("/email", "value.email");
        if (await db.Set<Member>().FirstOrDefaultAsync(m => m.Email == email.Value, ct) is { } other)
            mail.TellAlreadyMember(other);
        else
            mail.ConfirmNewAddress(member, email.Value);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted((string?)null);
    }

    /// <summary>The contact that the member is follows in what a contact knows; who made it by hand keeps the rest.</summary>
    private static async Task FollowAsync(Member member, SegmentationDbContext db, CancellationToken ct)
    {
        if (member.ContactId is not { } id || await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).FirstOrDefaultAsync(c => c.Id == id, ct) is not { } contact)
            return;
        var phones = Segmentation.Text.Phones(member.Answers.GetValueOrDefault("phone") is { } phone ? [phone] : [], null);
        contact.Change(contact.Details with
        {
            Name = member.Name,
            JobTitle = member.Answers.GetValueOrDefault("jobTitle") ?? contact.JobTitle,
            Phones = [.. phones, .. contact.Phones.Where(had => phones.All(now => now.Number != had.Number))],
            Language = member.Language,
        });
    }

    private static async Task<MembershipDesign> DesignAsync(Member member, SegmentationDbContext db, CancellationToken ct) =>
        await db.Set<MembershipFormVersion>().Where(v => v.FormId == member.FormId && v.Number == member.FormVersion).Select(v => v.Design).FirstAsync(ct);

    private static async Task<Response> DescribeAsync(Member member, SegmentationDbContext db, PreferenceTokens preferences, CancellationToken ct) => new(
        member.Number, member.Name, member.Email, member.Language, member.State, member.Level, member.JoinedAt, member.ExpiresAt, member.Answers,
        (await DesignAsync(member, db, ct)).Fields,
        member.ContactId is { } contact ? preferences.Issue(new PreferenceHolder(new ContactPoint(member.Email), contact, null)) : null);

    private static async Task<IResult> RefuseAsync(Problems problems, HttpContext http)
    {
        await problems.WriteAsync(http, StatusCodes.Status401Unauthorized, "membership.sign-in");
        return Results.Empty;
    }
}
