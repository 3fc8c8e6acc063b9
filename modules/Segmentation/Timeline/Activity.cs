using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Timeline;

internal enum ActivityKind { Note, Call, Visit, Meeting, Mail }

/// <summary>An activity was written down, is of another kind or time now, was taken back, or is there again.</summary>
internal sealed record ActivityLogged(Guid ActivityId) : INotification;

/// <summary>What somebody wrote down by hand. It stands on the timelines of its subjects by one <see cref="TimelineEntry"/> each.</summary>
internal sealed class Activity : AggregateRoot, IRecord, ISearchable
{
    private Activity() { }

    public static RecordType RecordType { get; } = new("activity", "activities");

    /// <summary>Kinds by which one has spoken with the customer.</summary>
    public static IReadOnlyList<string> ContactKinds { get; } = [NameOf(ActivityKind.Call), NameOf(ActivityKind.Visit), NameOf(ActivityKind.Meeting), NameOf(ActivityKind.Mail)];

    public ActivityKind Kind { get; private set; }
    public string Text { get; private set; } = "";
    public DateTime OccurredAt { get; private set; }
    public Guid? AuthorId { get; private init; }
    public string AuthorName { get; private init; } = "";

    /// <summary>The accounts and contacts on whose timelines it stands.</summary>
    public IReadOnlyList<Guid> Subjects { get; private init; } = [];

    /// <summary>Colleagues called by name in the text.</summary>
    public IReadOnlyList<Guid> Mentions { get; private set; } = [];
    public DateTime? EditedAt { get; private set; }
    public string Label => WholeCharacters.Cut(Text, 60);
    public SearchEntry SearchEntry => new([Label], [Text], []);

    public static Activity Write(ActivityKind kind, string text, DateTime occurredAt, Guid? authorId, string authorName, IReadOnlyList<Guid> subjects, IReadOnlyList<Guid> mentions)
    {
        var activity = new Activity
        {
            Kind = kind,
            Text = text.Trim(),
            OccurredAt = occurredAt,
            AuthorId = authorId,
            AuthorName = authorName,
            Subjects = subjects,
            Mentions = mentions,
        };
        activity.Raise(new ActivityLogged(activity.Id));
        return activity;
    }

    public void Change(ActivityKind kind, string text, DateTime occurredAt, IReadOnlyList<Guid> mentions, DateTime now)
    {
        if ((kind, occurredAt) != (Kind, OccurredAt))
            Raise(new ActivityLogged(Id));
        (Kind, Text, OccurredAt, Mentions, EditedAt) = (kind, text.Trim(), occurredAt, mentions, now);
    }

    public void TakeBack(DateTime now)
    {
        Delete(now);
        Raise(new ActivityLogged(Id));
    }

    public void BringBack()
    {
        Restore();
        Raise(new ActivityLogged(Id));
    }

    public IEnumerable<TimelineEntry> ToEntries() => ToEntries(Subjects);

    public IEnumerable<TimelineEntry> ToEntries(IEnumerable<Guid> subjects) => subjects.Distinct().Select(subject => new TimelineEntry
    {
        SubjectId = subject,
        Kind = NameOf(Kind),
        OccurredAt = OccurredAt,
        ActorId = AuthorId,
        ActorName = AuthorName,
        Text = Text,
        EntryId = Id,
    });

    private static string NameOf(ActivityKind kind) => kind.ToString().ToLowerInvariant();
}

internal sealed class ActivityConfiguration : IEntityTypeConfiguration<Activity>
{
    public void Configure(EntityTypeBuilder<Activity> builder)
    {
        builder.ToTable("activities");
        builder.Property(a => a.Text).HasMaxLength(-1);
        builder.Property(a => a.AuthorId).NotAudited();
        builder.Property(a => a.AuthorName).HasMaxLength(200).NotAudited();
        builder.Property(a => a.Subjects).HasMaxLength(-1).HasJson().NotAudited();
        builder.Property(a => a.Mentions).HasMaxLength(-1).HasJson().NotAudited();
        builder.Property(a => a.EditedAt).NotAudited();
    }
}
