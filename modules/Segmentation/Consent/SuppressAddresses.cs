using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Consent;

internal sealed class SuppressAddresses : IEndpoint
{
    private const int Most = 1000;

    /// <param name="Addresses">Mail addresses, and numbers in E.164 or as Hong Kong writes them; at most 1,000.</param>
    /// <param name="Reason">Why they must not be contacted.</param>
    /// <param name="Channel">Null for every channel.</param>
    internal sealed record Request(IReadOnlyList<string> Addresses, SuppressionReason Reason, ConsentChannel? Channel = null, string? Note = null);

    /// <param name="Added">How many are new on the list.</param>
    /// <param name="Known">How many were on it already.</param>
    /// <param name="NotUnderstood">What is neither a mail address nor a number that this channel reaches.</param>
    internal sealed record Response(int Added, int Known, IReadOnlyList<string> NotUnderstood);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Addresses).NotEmpty();
            RuleFor(r => r.Addresses).Must(a => a.Count <= Most).WithErrorCode("value.too-many");
            RuleFor(r => r.Reason).NotEqual(SuppressionReason.Erased).WithErrorCode("suppression.erased-by-request-only");
            RuleFor(r => r.Channel).NotEqual(ConsentChannel.Post).WithErrorCode("suppression.no-post");
            RuleFor(r => r.Note).MaximumLength(1000);
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/suppressions", Add)
            .RequirePermission(ConsentPermissions.SuppressionsUpdate)
            .WithName("suppressAddresses")
            .WithSummary("Put addresses and numbers on the list of those that must not be contacted");
        app.MapDelete("/suppressions/{id:guid}", Remove)
            .RequirePermission(ConsentPermissions.SuppressionsUpdate)
            .WithName("liftSuppression")
            .WithSummary("Take an address or number off the list");
    }

    private static async Task<Ok<Response>> Add(
        Request request, SegmentationDbContext db, AddressHashing hashing, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var points = new Dictionary<string, ContactPoint>(StringComparer.Ordinal);
        var notUnderstood = new List<string>();
        foreach (var text in request.Addresses)
        {
            if (ContactPoint.TryParse(text, out var point) && (request.Channel is not { } channel || point.Serves(channel)))
                points[await hashing.HashAsync(db, point, ct)] = point;
            else
                notUnderstood.Add(text);
        }

        var hashes = points.Keys.ToList();
        var known = (await db.Set<Suppression>().Where(s => EF.Parameter(hashes).Contains(s.AddressHash) && (s.Channel == null || s.Channel == request.Channel))
            .Select(s => s.AddressHash).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var (hash, point) in points.Where(p => !known.Contains(p.Key)))
        {
            var suppression = new Suppression
            {
                AddressHash = hash,
                Address = point.Value,
                Channel = request.Channel,
                Reason = request.Reason,
                Note = Text.OrNull(request.Note),
                AddedAt = clock.GetUtcNow().UtcDateTime,
                AddedBy = user.Id,
                AddedByName = user.Name,
            };
            db.Add(suppression);
            db.RecordAction(Suppression.RecordType, suppression.Id, point.Masked, "created");
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(points.Count - known.Count, known.Count, notUnderstood));
    }

    private static async Task<Results<NoContent, NotFound>> Remove(Guid id, SegmentationDbContext db, CancellationToken ct)
    {
        if (await db.Set<Suppression>().FirstOrDefaultAsync(s => s.Id == id, ct) is not { } suppression)
            return TypedResults.NotFound();
        if (suppression.Reason == SuppressionReason.Erased)
            throw new BusinessRuleException("suppression.erased-stays");
        db.Remove(suppression);
        var label = suppression.Address is { } address ? new ContactPoint(address).Masked : "";
        db.RecordAction(Suppression.RecordType, id, label, "deleted");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
