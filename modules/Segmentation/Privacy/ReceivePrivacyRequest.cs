using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Privacy;

internal sealed class ReceivePrivacyRequest : IEndpoint
{
    /// <param name="Kind">access, erasure, correction or objection.</param>
    /// <param name="Law">Which law gives the time to answer.</param>
    /// <param name="ReceivedAt">When it came; now when absent.</param>
    internal sealed record Request(PrivacyRequestKind Kind, string Requester, string ReplyTo, PrivacyLaw Law = PrivacyLaw.Pdpo, DateTime? ReceivedAt = null, Guid? ContactId = null, string? Note = null)
        : PrivacyRequestInput(Requester, ReplyTo, ContactId, Note);

    internal sealed class Validator : PrivacyRequestInput.Rules<Request>
    {
        public Validator(TimeProvider clock) =>
            RuleFor(r => r.ReceivedAt).Must(at => at is null || at <= clock.GetUtcNow().UtcDateTime.AddMinutes(5)).WithErrorCode("consent.in-future");
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/privacy-requests", Handle)
        .RequirePermission(PrivacyPermissions.Create)
        .WithName("receivePrivacyRequest")
        .WithSummary("Write down that somebody asks about their own data; the time to answer begins");

    private static async Task<Created<PrivacyRequestResponse>> Handle(
        Request request, SegmentationDbContext db, Numbers numbers, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (request.ContactId is { } contact && !await db.Contacts.AnyAsync(c => c.Id == contact, ct))
            throw new InvalidRequestException("/contactId", "privacy.unknown-contact");
        var received = PrivacyRequest.Receive(
            await numbers.NextAsync(db, "PR", ct), request.Kind, request.Law, request.ContactId, request.Requester.Trim(), request.ReplyTo.Trim(), Text.OrNull(request.Note),
            request.ReceivedAt ?? clock.GetUtcNow().UtcDateTime);
        db.Add(received);
        await db.SaveChangesAsync(ct);
        http.SetETag(received);
        return TypedResults.Created($"/api/v1/privacy-requests/{received.Id}", PrivacyRequestResponse.Of(received));
    }
}
