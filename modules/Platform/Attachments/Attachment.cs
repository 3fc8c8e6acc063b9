using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Attachments;

/// <summary>A file at a record of any type. Whoever may see the record may see it: there is no right of its own for reading.</summary>
internal sealed class Attachment : AggregateRoot, IRecord
{
    public static RecordType RecordType { get; } = new("attachment", "attachments");

    public required string SubjectType { get; init; }
    public required Guid SubjectId { get; init; }
    public required string Name { get; init; }
    public required string MediaType { get; init; }
    public required long Size { get; init; }
    public required string AuthorName { get; init; }

    /// <summary>The content; several attachments may share it.</summary>
    public required Guid FileId { get; init; }
    public string Label => Name;

    public void TellOfIt(DateTime now) => Raise(new FileAttached(Id, SubjectType, SubjectId, Name, now));

    public void TakeAway(DateTime now)
    {
        Delete(now);
        Raise(new AttachmentRemoved(Id));
    }

    public void BringBack(DateTime now)
    {
        Restore();
        TellOfIt(now);
    }
}

/// <summary>Content that is kept once, however many records it is attached to.</summary>
internal sealed class StoredFile
{
    public Guid Id { get; init; } = Ids.New();
    public required string Sha256 { get; init; }
    public required long Size { get; init; }

    /// <summary>When something was last attached with it: the sweep leaves alone what somebody is attaching just now.</summary>
    public required DateTime UsedAt { get; init; }

    /// <summary>Set while its content is on its way in, and again before it is thrown away: nothing new is attached with it then.</summary>
    public DateTime? UnusableSince { get; init; }

    public string Key => KeyOf(Id);

    public static string KeyOf(Guid id) => id.ToString("N");
}

internal sealed class AttachmentConfiguration : IEntityTypeConfiguration<Attachment>, IEntityTypeConfiguration<StoredFile>
{
    public void Configure(EntityTypeBuilder<Attachment> builder)
    {
        builder.ToTable("attachments");
        builder.Property(a => a.SubjectType).HasMaxLength(60);
        builder.Property(a => a.Name).HasMaxLength(Shared.Text.FileName.Longest + 10);
        builder.Property(a => a.MediaType).HasMaxLength(100);
        builder.Property(a => a.AuthorName).HasMaxLength(200).NotAudited();
        builder.Property(a => a.FileId).NotAudited();
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(a => a.FileId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(a => new { a.SubjectType, a.SubjectId, a.CreatedAt, a.Id });
        builder.HasIndex(a => a.DeletedAt);
    }

    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("files");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Sha256).HasMaxLength(64).IsUnicode(false);
        builder.HasIndex(f => f.Sha256);
        builder.HasIndex(f => f.UsedAt);
    }
}
