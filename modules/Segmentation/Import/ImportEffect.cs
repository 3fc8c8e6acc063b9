using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import;

internal enum EffectKind { Created, Updated }

/// <summary>
/// What one row did to one record, field by field: where every value came from and when, and what an undo puts back.
/// </summary>
internal sealed class ImportEffect
{
    public Guid Id { get; init; } = Ids.New();
    public Guid ImportId { get; init; }
    public int RowNumber { get; init; }
    public required string RecordType { get; init; }
    public Guid RecordId { get; init; }
    public EffectKind Kind { get; init; }

    /// <summary>The record's version afterwards: another one now means that somebody has worked on it.</summary>
    public int Version { get; init; }
    public required string Source { get; init; }
    public DateTime At { get; init; }
    public IReadOnlyList<FieldEffect> Fields { get; init; } = [];
    public DateTime? UndoneAt { get; set; }
}

internal sealed record FieldEffect(string Field, string? Old, string? New);

/// <summary>What a list says of an account that is a fact of the list and not of the company: a stand at a fair, a membership.</summary>
internal sealed class Listing : IHasId
{
    public Guid Id { get; init; } = Ids.New();
    public Guid AccountId { get; init; }
    public Guid ImportId { get; init; }
    public int RowNumber { get; init; }
    public required string Source { get; init; }
    public SourceKind SourceKind { get; init; }
    public DateTime ListedAt { get; init; }
    public string? Booth { get; init; }
    public string? Hall { get; init; }
    public string? MemberNumber { get; init; }
    public string? Products { get; init; }
}

/// <summary>A key under which an earlier row of the same list is found while nothing of it is in the customer base yet.</summary>
internal sealed class ImportKey
{
    public Guid ImportId { get; init; }
    public required string Value { get; init; }
    public int RowNumber { get; init; }
}

/// <summary>The mapping last used for lists of this source, offered again for the next.</summary>
internal sealed class SavedMapping
{
    public Guid Id { get; init; } = Ids.New();
    public required string SourceFolded { get; init; }
    public Mapping.ImportedType Type { get; init; }
    public required ImportMapping Mapping { get; set; }
    public DateTime SavedAt { get; set; }

    public static Task<SavedMapping?> FindAsync(SegmentationDbContext db, string source, Mapping.ImportedType type, CancellationToken ct)
    {
        var folded = TextFolding.Fold(source);
        return db.Set<SavedMapping>().FirstOrDefaultAsync(m => m.SourceFolded == folded && m.Type == type, ct);
    }
}
