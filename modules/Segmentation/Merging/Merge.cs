using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Merging;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Merging;

/// <summary>Records that were made one, with all that taking it back needs.</summary>
internal sealed class Merge : AggregateRoot
{
    public const int DaysToUndo = 30;

    /// <summary>All merges are told in one order: a survivor may itself be merged before everybody has heard of the first merge.</summary>
    public static readonly Guid Stream = new("0192a0f1-6d72-7000-8000-6d6572676573");

    private readonly List<MergeMember> members = [];

    private Merge() { }

    /// <summary>"account" or "contact".</summary>
    public string RecordType { get; private init; } = "";
    public Guid SurvivorId { get; private init; }
    public string SurvivorName { get; private set; } = "";
    public DateTime MergedAt { get; private init; }
    public string MergedByName { get; private init; } = "";

    /// <summary>A <see cref="MergeMemory{TDetails}"/>.</summary>
    public string Memory { get; private set; } = "";
    public DateTime? UndoneAt { get; private set; }
    public string? UndoneByName { get; private set; }

    /// <summary>What people had changed since and what therefore stayed when the merge was undone.</summary>
    public IReadOnlyList<KeptRecord> Kept { get; private set; } = [];

    /// <summary>The records that were merged into the survivor.</summary>
    public IReadOnlyList<MergeMember> Members => members;

    public IReadOnlyList<Guid> MergedIds => [.. members.Select(member => member.RecordId)];

    public DateTime UndoUntil => MergedAt.AddDays(DaysToUndo);

    public static Merge Of<T>(T survivor, IEnumerable<T> others, string byName, DateTime now)
        where T : AggregateRoot, IMergeable
    {
        var merge = new Merge
        {
            RecordType = T.RecordType.Name,
            SurvivorId = survivor.Id,
            SurvivorName = survivor.Label,
            MergedAt = now,
            MergedByName = byName,
        };
        merge.members.AddRange(others.Select(other => new MergeMember { MergeId = merge.Id, RecordId = other.Id, Name = other.Label, Number = (other as Account)?.Number }));
        return merge;
    }

    public void Remember<TDetails>(MergeMemory<TDetails> memory) => Memory = JsonSerializer.Serialize(memory, CrmJson.Options);

    public MergeMemory<TDetails> Recall<TDetails>() => JsonSerializer.Deserialize<MergeMemory<TDetails>>(Memory, CrmJson.Options)!;

    public void DemandUndoable(DateTime now)
    {
        if (UndoneAt is not null) throw new BusinessRuleException("merge.undone-already");
        if (now > UndoUntil) throw new BusinessRuleException("merge.undo-too-late", ("days", DaysToUndo));
    }

    /// <summary>A person who took part was erased: nothing is kept of them, and the merge stays for good.</summary>
    public void Forget(DateTime now)
    {
        (SurvivorName, Memory, UndoneByName) = (AuditErasure.Erased, "", AuditErasure.Erased);
        UndoneAt ??= now;
        members.ForEach(member => member.Name = AuditErasure.Erased);
    }

    public IRecordsMerged Told() => RecordType == Account.RecordType.Name
        ? new AccountsMerged(Id, SurvivorId, MergedIds, MergedAt)
        : new ContactsMerged(Id, SurvivorId, MergedIds, MergedAt);

    public IMergeUndone ToldUndone() => RecordType == Account.RecordType.Name
        ? new AccountMergeUndone(Id, SurvivorId, MergedIds, UndoneAt!.Value)
        : new ContactMergeUndone(Id, SurvivorId, MergedIds, UndoneAt!.Value);

    public void Undo(string byName, IReadOnlyList<KeptRecord> kept, DateTime now)
    {
        UndoneAt = now;
        UndoneByName = byName;
        Kept = kept;
    }
}

internal sealed class MergeMember
{
    public Guid MergeId { get; init; }
    public Guid RecordId { get; init; }
    public string Name { get; set; } = "";

    /// <summary>Of an account.</summary>
    public string? Number { get; init; }
}

/// <param name="Before">The survivor before the merge.</param>
/// <param name="After">The survivor after it.</param>
internal sealed record MergeMemory<TDetails>(TDetails Before, TDetails After, Followers Followers);

internal sealed class MergeConfiguration : IEntityTypeConfiguration<Merge>, IEntityTypeConfiguration<MergeMember>
{
    public void Configure(EntityTypeBuilder<Merge> builder)
    {
        builder.ToTable("merges");
        builder.Property(m => m.RecordType).HasMaxLength(20);
        builder.Property(m => m.SurvivorName).HasMaxLength(200);
        builder.Property(m => m.MergedByName).HasMaxLength(200);
        builder.Property(m => m.Memory).HasMaxLength(-1);
        builder.Property(m => m.UndoneByName).HasMaxLength(200);
        builder.Property(m => m.Kept).HasMaxLength(-1).HasJson();
        builder.Ignore(m => m.MergedIds);
        builder.HasMany(m => m.Members).WithOne().HasForeignKey(m => m.MergeId).OnDelete(DeleteBehavior.Cascade);
        builder.Navigation(m => m.Members).AutoInclude();
        builder.HasIndex(m => new { m.MergedAt, m.Id });
        builder.HasIndex(m => m.SurvivorId);
    }

    public void Configure(EntityTypeBuilder<MergeMember> builder)
    {
        builder.ToTable("merge_members");
        builder.HasKey(m => new { m.MergeId, m.RecordId });
        builder.HasIndex(m => m.RecordId);
    }
}
