using Crm.Segmentation.Contracts;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Consent;

internal sealed class CheckConsents : IEndpoint
{
    private const int Most = 200;

    /// <param name="Channel">How they are to be reached.</param>
    /// <param name="Purpose">What for.</param>
    /// <param name="GoodsClass">Key of a class of goods or services; null for none in particular.</param>
    /// <param name="ContactIds">Contacts; those that the caller may not see are answered as unknown.</param>
    /// <param name="Addresses">Mail addresses or telephone numbers, also of people who are no contact.</param>
    internal sealed record Request(
        ConsentChannel Channel, ConsentPurpose Purpose, string? GoodsClass = null, IReadOnlyList<Guid>? ContactIds = null, IReadOnlyList<string>? Addresses = null);

    /// <param name="Reason">Why not: consent.withdrawn, consent.not-given, consent.suppressed, consent.do-not-call, consent.do-not-mail, consent.no-address, consent.unknown-person.</param>
    /// <param name="Message">The reason in the caller's language.</param>
    internal sealed record Verdict(Guid? ContactId, string? Address, bool Allowed, string? Reason, string? Message, DateTime? Since);

    internal sealed record Response(IReadOnlyList<Verdict> Items);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.ContactIds).Must(ids => ids is null || ids.Count <= Most).WithErrorCode("value.too-many");
            RuleFor(r => r.Addresses).Must(a => a is null || a.Count <= Most).WithErrorCode("value.too-many");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/consents/check", Handle)
        .RequirePermission(ConsentPermissions.Read)
        .WithName("checkConsents")
        .WithSummary("Whether people may be contacted this way for this, at this instant, and why not");

    private static async Task<Ok<Response>> Handle(
        Request request, SegmentationDbContext db, IConsentDirectory directory, Messages messages, HttpContext http, CancellationToken ct)
    {
        var locale = Problems.LocaleOf(http);
        var asked = request.ContactIds ?? [];
        var visible = await db.Contacts.Where(c => EF.Parameter(asked).Contains(c.Id)).Select(c => c.Id).ToListAsync(ct);
        var people = await directory.CheckAsync(visible, request.Channel, request.Purpose, ct, request.GoodsClass);
        var addresses = await directory.CheckAddressesAsync(request.Addresses ?? [], request.Channel, request.Purpose, ct, request.GoodsClass);
        return TypedResults.Ok(new Response(
        [
            .. asked.Distinct().Select(id => Describe(people.GetValueOrDefault(id) ?? ConsentPolicy.Refused(ConsentReasons.Unknown), id, null)),
            .. addresses.Select(a => Describe(a.Value, null, a.Key)),
        ]));

        Verdict Describe(ConsentVerdict verdict, Guid? id, string? address) => new(
            id, address ?? verdict.Address, verdict.Allowed, verdict.Reason, verdict.Reason is null ? null : messages.Text(verdict.Reason, locale), verdict.Since);
    }
}
