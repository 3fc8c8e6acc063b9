using Crm.Platform.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Sharing;

internal sealed class ShareRecord : IEndpoint
{
    /// <param name="RecordType">account, contact, lead, opportunity.</param>
    /// <param name="Grantees">Ids of the people and teams that may see the record besides its owner and team; all others lose it again.</param>
    internal sealed record Request(string RecordType, Guid RecordId, IReadOnlyList<Guid> Grantees);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Grantees).NotNull().Must(ids => ids is null || ids.Count <= 100).WithErrorCode("value.too-many");
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/shares", Handle)
        .RequireSignIn()
        .WithName("shareRecord")
        .WithSummary("Say which people and teams may see a record besides its owner and team")
        .WithDescription("Who may change a record may share it. Sharing lets somebody read it, not change it.");

    private static async Task<Results<Ok<SharesResponse>, NotFound>> Handle(
        Request request, RecordLookup records, RecordCatalog catalog, PlatformDbContext platform, ICurrentUser user, TimeProvider clock, IServiceProvider scope, CancellationToken ct)
    {
        if (await records.FindAsync(request.RecordType, request.RecordId, ct) is not { } record)
            return TypedResults.NotFound();
        if (catalog.Find(request.RecordType) is not { IsOwned: true } known)
            throw new BusinessRuleException("share.everybody-sees-it");
        user.Demand(record.Type.Permission("update"), record);
        var names = await platform.NamesOfGranteesAsync(request.Grantees, ct);
        if (request.Grantees.Any(id => !names.ContainsKey(id)))
            throw new InvalidRequestException("/grantees", "share.unknown-grantee");

        var db = known.Module.Open(scope);
        var existing = await db.Shares.Where(s => s.RecordId == record.Id).ToListAsync(ct);
        var byHand = existing.Where(s => s.Reason == ShareReason.ByHand).ToList();
        var added = request.Grantees.Distinct().Where(id => byHand.TrueForAll(s => s.GranteeId != id)).ToList();
        var removed = byHand.Where(s => !request.Grantees.Contains(s.GranteeId)).ToList();
        if (added.Count + removed.Count > 0)
        {
            var former = await platform.NamesOfGranteesAsync(byHand.ConvertAll(s => s.GranteeId), ct);
            db.Shares.RemoveRange(removed);
            db.Shares.AddRange(added.Select(id => new RecordShare
            {
                RecordId = record.Id, GranteeId = id, Reason = ShareReason.ByHand, SharedAt = clock.GetUtcNow().UtcDateTime, SharedBy = user.Id,
            }));
            db.RecordAction(record.Type, record.Id, record.Label, "shared", new FieldChange("sharedWith", Listed(former.Values), Listed(names.Values)));
            db.Publish(record.Id, new RecordShared(record.Type.Name, record.Id, record.Label, user.Name, [.. added.Where(id => names[id].IsPerson)]));
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(await SharesResponse.ReadAsync(db, platform, record.Id, ct));
    }

    private static string? Listed(IEnumerable<Grantee> grantees) =>
        string.Join(", ", grantees.Select(g => g.Name).Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
}
