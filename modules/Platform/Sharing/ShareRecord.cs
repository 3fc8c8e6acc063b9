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
    private const string TypeWithContacts = "account", ChangesContacts = "contacts:update";

    /// <param name="RecordType">account, contact, lead, opportunity.</param>
    /// <param name="Grantees">Ids of the people and teams that may see the record besides its owner and team; all others lose it again.</param>
    /// <param name="Changers">Those of them who may change it too, as far as they may change such records at all; nobody when absent.</param>
    /// <param name="WithContacts">Of an account: they see its contacts too, and whoever may change it may change them.</param>
    internal sealed record Request(string RecordType, Guid RecordId, IReadOnlyList<Guid> Grantees, IReadOnlyList<Guid>? Changers = null, bool WithContacts = false)
    {
        public ShareLevel LevelOf(Guid grantee) => Changers?.Contains(grantee) == true ? ShareLevel.Change : ShareLevel.Read;
    }

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Grantees).NotNull().Must(ids => ids is null || ids.Count <= 100).WithErrorCode("value.too-many");
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/shares", Handle)
        .RequireSignIn()
        .WithName("shareRecord")
        .WithSummary("Say which people and teams may see a record, or change it too, besides its owner and team")
        .WithDescription("Whoever may change a record by their own rights may share it; with whom it was shared may not share it on. With its contacts only who may change contacts at all.");

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
        if (request.Changers?.Any(id => !request.Grantees.Contains(id)) == true)
            throw new InvalidRequestException("/changers", "share.changer-does-not-see-it");
        if (request.WithContacts && record.Type.Name != TypeWithContacts)
            throw new InvalidRequestException("/withContacts", "share.only-accounts-have-contacts");
        // Who looks after an account decides who works with its people, but nobody gives what their role lacks.
        if (request.WithContacts && !user.Has(ChangesContacts))
            throw new ForbiddenException(ChangesContacts);

        var db = known.Module.Open(scope);
        var existing = await db.Shares.Where(s => s.RecordId == record.Id).ToListAsync(ct);
        var byHand = existing.Where(s => s.Reason == ShareReason.ByHand).ToList();
        var added = request.Grantees.Distinct().Where(id => byHand.TrueForAll(s => s.GranteeId != id)).ToList();
        var removed = byHand.Where(s => !request.Grantees.Contains(s.GranteeId)).ToList();
        var changed = byHand.Where(s => s.Level != request.LevelOf(s.GranteeId) || s.WithContacts != request.WithContacts).Except(removed).ToList();
        if (added.Count + removed.Count + changed.Count > 0)
        {
            var former = await platform.NamesOfGranteesAsync(byHand.ConvertAll(s => s.GranteeId), ct);
            var changes = new[]
            {
                new FieldChange("sharedWith", Listed(former.Values), Listed(names.Values)),
                new FieldChange("sharedToChange", Listed(Former(s => s.Level == ShareLevel.Change)), Listed((request.Changers ?? []).Distinct().Select(id => names[id]))),
                new FieldChange("sharedWithContacts", Listed(Former(s => s.WithContacts)), request.WithContacts ? Listed(names.Values) : null),
            };
            IEnumerable<Grantee> Former(Func<RecordShare, bool> which) => byHand.Where(which).Select(s => former.GetValueOrDefault(s.GranteeId)).OfType<Grantee>();

            db.Shares.RemoveRange(removed);
            foreach (var share in changed)
                (share.Level, share.WithContacts) = (request.LevelOf(share.GranteeId), request.WithContacts);
            db.Shares.AddRange(added.Select(id => new RecordShare
            {
                RecordId = record.Id, GranteeId = id, Reason = ShareReason.ByHand, Level = request.LevelOf(id), WithContacts = request.WithContacts, SharedAt = clock.GetUtcNow().UtcDateTime, SharedBy = user.Id,
            }));
            db.RecordAction(record.Type, record.Id, record.Label, "shared", [.. changes.Where(change => change.Old != change.New)]);
            db.Publish(record.Id, new RecordShared(record.Type.Name, record.Id, record.Label, user.Name, [.. added.Where(id => names[id].IsPerson)]));
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(await SharesResponse.ReadAsync(db, platform, record.Id, ct));
    }

    private static string? Listed(IEnumerable<Grantee> grantees) =>
        string.Join(", ", grantees.Select(g => g.Name).Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;
}
