using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Comments;

/// <summary>What somebody says about a record of any type. Whoever may see the record may read it.</summary>
internal sealed class Comment : AggregateRoot, IRecord, ISearchable
{
    public const int LongestText = 10_000;

    public static RecordType RecordType { get; } = new("comment", "comments");

    public required string SubjectType { get; init; }
    public required Guid SubjectId { get; init; }
    public required string AuthorName { get; init; }
    public string Text { get; private set; } = "";

    /// <summary>Who is called by name in it, as the author chose them.</summary>
    public IReadOnlyList<Mention> Mentions { get; private set; } = [];
    public DateTime? EditedAt { get; private set; }
    public string Label => WholeCharacters.Cut(Text, 60);
    public SearchEntry SearchEntry => new([Label], [Text], []);

    public static Comment Write(string subjectType, Guid subjectId, string author, string text, IReadOnlyList<Mention> mentions, DateTime now)
    {
        var comment = new Comment { SubjectType = subjectType, SubjectId = subjectId, AuthorName = author, Text = text.Trim(), Mentions = mentions };
        comment.TellOfIt(now);
        return comment;
    }

    public void Change(string text, IReadOnlyList<Mention> mentions, DateTime now)
    {
        (Text, Mentions, EditedAt) = (text.Trim(), mentions, now);
        Raise(new CommentChanged(Id, Text));
    }

    public void TakeBack(DateTime now)
    {
        Delete(now);
        Raise(new CommentChanged(Id, null));
    }

    public void BringBack()
    {
        Restore();
        TellOfIt(CreatedAt);
    }

    private void TellOfIt(DateTime at) => Raise(new CommentWritten(Id, SubjectType, SubjectId, Text, at));
}

/// <param name="Name">As it stands in the text after the @.</param>
internal sealed record Mention(Guid UserId, string Name);

internal sealed class CommentConfiguration : IEntityTypeConfiguration<Comment>
{
    public void Configure(EntityTypeBuilder<Comment> builder)
    {
        builder.ToTable("comments");
        builder.Property(c => c.SubjectType).HasMaxLength(60);
        builder.Property(c => c.AuthorName).HasMaxLength(200).NotAudited();
        builder.Property(c => c.Text).HasMaxLength(-1);
        builder.Property(c => c.Mentions).HasMaxLength(-1).HasJson().NotAudited();
        builder.Property(c => c.EditedAt).NotAudited();
        builder.HasIndex(c => new { c.SubjectType, c.SubjectId, c.CreatedAt, c.Id });
    }
}
