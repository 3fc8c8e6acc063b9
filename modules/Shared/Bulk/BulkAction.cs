using System.Globalization;
using System.Text.Json.Nodes;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Bulk;

/// <summary>One change made to many records of a type at once, kept with what each was before so that it can be undone.</summary>
public sealed class BulkAction
{
    public Guid Id { get; init; } = Ids.New();
    public required string RecordType { get; init; }
    public Guid JobId { get; set; }
    public Guid? UndoJobId { get; set; }

    /// <summary>Which records: the list's filter, or ids.</summary>
    public string? Filter { get; init; }
    public IReadOnlyList<Guid> RecordIds { get; init; } = [];
    public required BulkChange Change { get; init; }
    public DateTime CreatedAt { get; init; }
    public Guid? CreatedBy { get; init; }
}

/// <summary>What to do to every record.</summary>
/// <param name="Fields">A merge patch of the record: what is absent stays, null clears; custom fields stand below `custom`.</param>
/// <param name="AddTags">Of records that have tags.</param>
/// <param name="Delete">Put the records in the bin; then nothing else is changed.</param>
public sealed record BulkChange(JsonObject? Fields = null, IReadOnlyList<string>? AddTags = null, IReadOnlyList<string>? RemoveTags = null, bool Delete = false);

public enum BulkOutcome
{
    Changed,
    Unchanged,
    NotAllowed,
    Refused,
    Restored,
    ChangedSince,
}

/// <summary>What became of one record.</summary>
public sealed class BulkRow
{
    public Guid BulkId { get; init; }
    public Guid RecordId { get; init; }
    public string Name { get; init; } = "";
    public BulkOutcome Outcome { get; set; }

    /// <summary>Why it was refused: a code of the message catalogue.</summary>
    public string? Reason { get; private set; }

    /// <summary>What the message of the reason tells: the most that a number may be.</summary>
    public IReadOnlyDictionary<string, string?>? ReasonFacts { get; private set; }

    /// <summary>The changed values as they were, and as they became; none for what was put in the bin.</summary>
    public JsonObject? Before { get; init; }
    public JsonObject? After { get; init; }

    public void Refuse(string reason, IReadOnlyDictionary<string, object?>? facts = null) =>
        (Outcome, Reason, ReasonFacts) = (BulkOutcome.Refused, reason, facts?.ToDictionary(fact => fact.Key, fact => fact.Value is decimal number ? number.ToString("G29", CultureInfo.InvariantCulture) : Convert.ToString(fact.Value, CultureInfo.InvariantCulture)));
}

internal static class BulkModel
{
    public static void ConfigureBulk(this ModelBuilder modelBuilder)
    {
        modelBuilder.Entity<BulkAction>(action =>
        {
            action.ToTable("bulk_actions");
            action.Property(b => b.RecordType).HasMaxLength(40);
            action.Property(b => b.Filter).HasMaxLength(-1);
            action.Property(b => b.RecordIds).HasMaxLength(-1).HasJson();
            action.Property(b => b.Change).HasMaxLength(-1).HasJson();
        });
        modelBuilder.Entity<BulkRow>(row =>
        {
            row.ToTable("bulk_rows");
            row.HasKey(r => new { r.BulkId, r.RecordId });
            row.Property(r => r.Name).HasMaxLength(200);
            row.Property(r => r.Reason).HasMaxLength(80);
            row.Property(r => r.ReasonFacts).HasMaxLength(2000).HasJson();
            row.Property(r => r.Before).HasMaxLength(-1).HasJson();
            row.Property(r => r.After).HasMaxLength(-1).HasJson();
            row.HasIndex(r => new { r.BulkId, r.Outcome });
        });
    }
}
