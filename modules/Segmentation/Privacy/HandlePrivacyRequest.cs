using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Privacy;

internal sealed class HandlePrivacyRequest : IEndpoint
{
    /// <param name="Outcome">What was done, or why it was refused.</param>
    internal sealed record Closing(string Outcome, bool Refused = false);

    internal sealed class Validator : AbstractValidator<Closing>
    {
        public Validator() => RuleFor(c => c.Outcome).NotEmpty().MaximumLength(4000);
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPatch("/privacy-requests/{id:guid}", Change)
            .RequirePermission(PrivacyPermissions.Update)
            .WithName("changePrivacyRequest")
            .WithSummary("Say who the request is about (merge patch)");
        app.MapPost("/privacy-requests/{id:guid}/take-on", TakeOn)
            .RequirePermission(PrivacyPermissions.Update)
            .WithName("takeOnPrivacyRequest")
            .WithSummary("Make oneself responsible for a request");
        app.MapPost("/privacy-requests/{id:guid}/close", Close)
            .RequirePermission(PrivacyPermissions.Update)
            .WithName("closePrivacyRequest")
            .WithSummary("Say what was done, or why the request was refused");
    }

    private static async Task<Results<Ok<PrivacyRequestResponse>, NotFound>> Change(
        Guid id, MergePatch<PrivacyRequestInput> patch, IfMatch ifMatch, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(id, ifMatch, db, ct) is not { } request)
            return TypedResults.NotFound();
        var input = patch.ApplyTo(PrivacyRequestInput.Of(request));
        if (input.ContactId is { } contact && contact != request.ContactId && !await db.Contacts.AnyAsync(c => c.Id == contact, ct))
            throw new InvalidRequestException("/contactId", "privacy.unknown-contact");
        request.About(input.ContactId, input.Requester.Trim(), input.ReplyTo.Trim(), Text.OrNull(input.Note));
        return await SaveAsync(request, db, http, ct);
    }

    private static async Task<Results<Ok<PrivacyRequestResponse>, NotFound>> TakeOn(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(id, ifMatch, db, ct) is not { } request)
            return TypedResults.NotFound();
        request.TakeOn(user.Id);
        return await SaveAsync(request, db, http, ct);
    }

    private static async Task<Results<Ok<PrivacyRequestResponse>, NotFound>> Close(
        Guid id, Closing closing, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await FindAsync(id, ifMatch, db, ct) is not { } request)
            return TypedResults.NotFound();
        request.Close(closing.Refused ? PrivacyRequestState.Refused : PrivacyRequestState.Done, closing.Outcome.Trim(), user.Id, clock.GetUtcNow().UtcDateTime);
        return await SaveAsync(request, db, http, ct);
    }

    private static async Task<PrivacyRequest?> FindAsync(Guid id, IfMatch ifMatch, SegmentationDbContext db, CancellationToken ct)
    {
        var request = await db.Set<PrivacyRequest>().FirstOrDefaultAsync(r => r.Id == id, ct);
        if (request is not null)
            ifMatch.Check(request);
        return request;
    }

    private static async Task<Ok<PrivacyRequestResponse>> SaveAsync(PrivacyRequest request, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        await db.SaveChangesAsync(ct);
        http.SetETag(request);
        return TypedResults.Ok(PrivacyRequestResponse.Of(request));
    }
}
