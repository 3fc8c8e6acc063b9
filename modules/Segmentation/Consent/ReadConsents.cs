using Crm.Segmentation.Contracts;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Consent;

internal sealed class ReadConsents : IEndpoint
{
    /// <param name="Allowed">Whether the contact may be reached so for this now.</param>
    /// <param name="Granted">The contact's last word on it; null when they never said anything.</param>
    /// <param name="Reason">Why not allowed.</param>
    /// <param name="Since">When the last word was said, or the suppression began.</param>
    internal sealed record State(ConsentChannel Channel, ConsentPurpose Purpose, string? GoodsClass, bool Allowed, bool? Granted, string? Reason, DateTime? Since, ConsentSource? Source);

    /// <param name="ThirdParty">Whether the contact's data may be handed to others for their marketing.</param>
    internal sealed record Response(IReadOnlyList<State> Items, State ThirdParty);

    /// <param name="Channel">Null for every channel.</param>
    /// <param name="Purpose">Null for every purpose.</param>
    /// <param name="GoodsClass">Null for every class.</param>
    internal sealed record Entry(
        Guid Id, ConsentChannel? Channel, ConsentPurpose? Purpose, string? GoodsClass, bool Granted, DateTime At, DateTime RecordedAt, string RecordedByName,
        ConsentSource Source, string? Address, string? Evidence, string? Language, Guid? WordingVersionId)
    {
        /// <summary>What the person read, as it was then.</summary>
        public LocalizedText? Wording { get; init; }
        public int? WordingNumber { get; init; }
    }

    private static readonly FilterFields<ConsentEntry> Fields = new FilterFields<ConsentEntry>()
        .Instant("at", e => e.At).Enum("channel", e => e.Channel).Enum("purpose", e => e.Purpose).Enum("source", e => e.Source).Bool("granted", e => e.Granted);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/contacts/{id:guid}/consents", States)
            .RequirePermission(ConsentPermissions.Read)
            .WithName("getContactConsents")
            .WithSummary("What a contact may be contacted for, by channel, purpose and class of goods");
        app.MapGet("/contacts/{id:guid}/consents/history", History)
            .RequirePermission(ConsentPermissions.Read)
            .WithName("listConsentHistory")
            .WithSummary("Everything that a contact agreed to or refused, with the evidence, newest first");
    }

    private static async Task<Results<Ok<Response>, NotFound>> States(Guid id, SegmentationDbContext db, ConsentReader reader, CancellationToken ct)
    {
        if (!await db.Contacts.AnyAsync(c => c.Id == id, ct))
            return TypedResults.NotFound();
        var settings = await ConsentSettings.LoadAsync(db, ct);
        var person = (await reader.OfContactsAsync([id], ct))[id];
        return TypedResults.Ok(new Response(
            [.. ConsentChoices.Of(settings).Select(question => StateOf(question, person, settings))],
            StateOf(new ConsentQuestion(ConsentChannel.Email, ConsentPurpose.ThirdParty), person, settings)));
    }

    private static State StateOf(ConsentQuestion question, ConsentFacts person, ConsentSettings settings)
    {
        var verdict = ConsentPolicy.Decide(question, person, settings.BasisOf(question));
        var latest = person.Latest(question);
        return new State(
            question.Channel, question.Purpose, question.GoodsClass, verdict.Allowed, latest?.Granted, verdict.Reason, verdict.Since ?? latest?.At, latest?.Source);
    }

    private static async Task<Results<Ok<Page<Entry>>, NotFound>> History(Guid id, [AsParameters] ListQuery list, SegmentationDbContext db, CancellationToken ct)
    {
        if (!await db.Contacts.AnyAsync(c => c.Id == id, ct))
            return TypedResults.NotFound();
        var page = await db.Set<ConsentEntry>().AsNoTracking().Where(e => e.ContactId == id).ToPageAsync(
            list, Fields,
            e => new Entry(e.Id, e.Channel, e.Purpose, e.GoodsClass, e.Granted, e.At, e.RecordedAt, e.RecordedByName, e.Source, e.Address, e.Evidence, e.Language, e.WordingVersionId),
            ct, defaultSort: "-at");
        var read = page.Items.Select(e => e.WordingVersionId).OfType<Guid>().Distinct().ToList();
        var wordings = await db.Set<ConsentWordingVersion>().AsNoTracking().Where(v => EF.Parameter(read).Contains(v.Id)).ToDictionaryAsync(v => v.Id, ct);
        return TypedResults.Ok(page with
        {
            Items = [.. page.Items.Select(e => e.WordingVersionId is { } v && wordings.TryGetValue(v, out var wording) ? e with { Wording = wording.Text, WordingNumber = wording.Number } : e)],
        });
    }
}
