using Crm.Segmentation.Contracts;
using Crm.Shared.Web;

namespace Crm.Segmentation.Consent;

/// <summary>What a person said, before it stands in the ledger; null speaks for all channels, purposes or classes.</summary>
internal sealed record ConsentStatement(bool Granted, ConsentSource Source)
{
    public Guid? ContactId { get; init; }
    public ContactPoint? Address { get; init; }
    public ConsentChannel? Channel { get; init; }
    public ConsentPurpose? Purpose { get; init; }
    public string? GoodsClass { get; init; }

    /// <summary>Now when null.</summary>
    public DateTime? At { get; init; }
    public Guid? WordingVersionId { get; init; }
    public string? Language { get; init; }
    public string? Evidence { get; init; }
}

/// <summary>Adds lines to the ledger; the caller saves.</summary>
internal sealed class ConsentLedger(SegmentationDbContext db, AddressHashing hashing, ICurrentUser user, TimeProvider clock)
{
    public async Task<ConsentEntry> AddAsync(ConsentStatement said, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var entry = new ConsentEntry
        {
            ContactId = said.ContactId,
            AddressHash = said.Address is null ? null : await hashing.HashAsync(db, said.Address, ct),
            Address = said.Address?.Value,
            Channel = said.Channel,
            Purpose = said.Purpose,
            GoodsClass = said.GoodsClass,
            Granted = said.Granted,
            At = said.At ?? now,
            RecordedAt = now,
            RecordedBy = user.Id,
            RecordedByName = user.Name,
            Source = said.Source,
            WordingVersionId = said.WordingVersionId,
            Language = said.Language,
            Evidence = said.Evidence,
        };
        db.Add(entry);
        if (said.ContactId is { } contact)
            db.Publish(contact, new ConsentRecorded(entry.Id, contact, entry.Channel, entry.Purpose, entry.GoodsClass, entry.Granted, entry.At));
        return entry;
    }
}
