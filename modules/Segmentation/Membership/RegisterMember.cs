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

internal sealed class RegisterMember : IEndpoint
{
    /// <param name="Text">What stands beside the box.</param>
    internal sealed record AskedConsent(Guid WordingId, LocalizedText Text, bool Required);

    /// <summary>A form to fill in.</summary>
    /// <param name="Token">Send it back with the values; it tells when the form was shown.</param>
    internal sealed record Form(
        string Key, LocalizedText Title, LocalizedText Introduction, IReadOnlyList<MembershipField> Fields, IReadOnlyList<AskedConsent> Consents, string? Colour, string? Organisation, string Token);

    /// <param name="Token">The token that came with the form.</param>
    /// <param name="Email">Where the link to confirm is sent.</param>
    /// <param name="Values">What was entered, by the fields' keys; several choices with line breaks between.</param>
    /// <param name="Agreed">The consents that were ticked, by wording id.</param>
    /// <param name="Language">The language in which the form was read.</param>
    /// <param name="Nickname">Hidden from people; only robots fill it in.</param>
    internal sealed record Request(
        string Token, string Email, IReadOnlyDictionary<string, string?> Values, IReadOnlyList<Guid>? Agreed = null, string? Language = null, string? Nickname = null);

    internal sealed record Response(LocalizedText ThankYou);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Token).NotEmpty().MaximumLength(1000);
            RuleFor(r => r.Email).Must(e => EmailAddress.TryParse(e, out _)).WithErrorCode("value.email");
            RuleFor(r => r.Values).Must(v => v.Count <= 100).WithErrorCode("value.too-many");
            RuleFor(r => r.Agreed).Must(a => a is null || a.Count <= 10).WithErrorCode("value.too-many");
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/public/membership/{key}", Show)
            .AllowAnonymous()
            .WithName("getPublicMembershipForm")
            .WithSummary("A registration form to fill in");
        app.MapPost("/public/membership/{key}", Register)
            .AllowAnonymous()
            .WithName("registerMember")
            .WithSummary("Register; the answer is the same whether or not the address is known, the rest comes by mail");
    }

    private static async Task<Results<Ok<Form>, NotFound>> Show(string key, SegmentationDbContext db, FormToken token, MemberAnswers answers, HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(key, db, ct) is not { } form)
            return TypedResults.NotFound();
        var wordings = await WordingsAsync(form, db, ct);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Form(
            form.Key, form.Design.Title, form.Design.Introduction, answers.Questions(form.Design),
            [.. form.Design.Consents.Where(c => wordings.ContainsKey(c.WordingId)).Select(c => new AskedConsent(c.WordingId, wordings[c.WordingId].Text, c.Required))],
            form.Design.Colour, form.Design.Organisation, token.Issue(form.Id)));
    }

    private static async Task<Results<Ok<Response>, NotFound>> Register(
        string key, Request request, SegmentationDbContext db, FormToken token, MemberAnswers answers, MemberMail mail, TimeProvider clock, CancellationToken ct)
    {
        if (await FindAsync(key, db, ct) is not { } form)
            return TypedResults.NotFound();
        var thanks = TypedResults.Ok(new Response(form.Design.ThankYou));
        // A robot that believes it was heard does not try another way.
        if (!string.IsNullOrEmpty(request.Nickname))
            return thanks;
        token.Check(form.Id, request.Token);
        var answered = answers.Read(form.Design, request.Values);
        var agreed = await AgreedAsync(form, request, db, ct);
        if (!EmailAddress.TryParse(request.Email, out var email))
            throw new InvalidRequestException("/email", "value.email");
        var language = Locales.Nearest(request.Language) ?? Locales.English;

        var member = await db.Set<Member>().FirstOrDefaultAsync(m => m.Email == email.Value, ct);
        if (member is null)
        {
            db.Add(member = Member.Register(email.Value, form, answered, agreed, language, clock.GetUtcNow().UtcDateTime));
            mail.AskToConfirm(member);
        }
        else
        {
            var mayGo = await mail.MayGoAsync(member, ct);
            if (member.State == MemberState.Unconfirmed)
                member.Answer(form, answered, agreed, language);
            if (mayGo && member.State == MemberState.Unconfirmed)
                mail.AskToConfirm(member);
            else if (mayGo)
                mail.TellAlreadyMember(member);
        }

        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Sent twice at once: the other one counts.
        }
        catch (DbUpdateException) when (db.Entry(member).State == EntityState.Added)
        {
            if (!await db.Set<Member>().AnyAsync(m => m.Email == email.Value, ct))
                throw;
        }

        return thanks;
    }

    private static Task<MembershipForm?> FindAsync(string key, SegmentationDbContext db, CancellationToken ct) =>
        db.Set<MembershipForm>().AsNoTracking().FirstOrDefaultAsync(f => f.Key == key && f.Active, ct);

    private static async Task<Dictionary<Guid, ConsentWording>> WordingsAsync(MembershipForm form, SegmentationDbContext db, CancellationToken ct)
    {
        var ids = form.Design.Consents.Select(c => c.WordingId).ToList();
        return await db.Set<ConsentWording>().AsNoTracking().Where(w => EF.Parameter(ids).Contains(w.Id)).ToDictionaryAsync(w => w.Id, ct);
    }

    private static async Task<IReadOnlyList<MemberConsent>> AgreedAsync(MembershipForm form, Request request, SegmentationDbContext db, CancellationToken ct)
    {
        var ticked = (request.Agreed ?? []).ToHashSet();
        var wordings = await WordingsAsync(form, db, ct);
        var asked = form.Design.Consents.Where(c => wordings.ContainsKey(c.WordingId)).ToList();
        if (asked.Find(c => c.Required && !ticked.Contains(c.WordingId)) is { } missing)
            throw new InvalidRequestException($"/agreed/{missing.WordingId}", "membership.consent-required");
        return [.. asked.Where(c => ticked.Contains(c.WordingId)).Select(c => new MemberConsent(wordings[c.WordingId].VersionId, c.Channel, c.Purpose ?? wordings[c.WordingId].Purpose))];
    }
}
