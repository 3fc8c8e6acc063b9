using Crm.Shared.Domain;
using Crm.Shared.Search;
using Crm.Shared.Text;

namespace Crm.Segmentation.Segments;

internal enum SegmentRecords
{
    Account,
    Contact,
}

/// <summary>
/// A part of the customer base with a name: dynamic, of all who meet a definition, or static, of those whom somebody chose.
/// </summary>
internal sealed class Segment : AggregateRoot, IRecord, ISearchable, IOwned
{
    private Segment() { }

    public static RecordType RecordType { get; } = new("segment", "segments");

    public string Name { get; private set; } = "";
    public string NameFolded { get; private set; } = "";
    public string? Description { get; private set; }
    public SegmentRecords Records { get; private init; }

    /// <summary>A filter over the records' fields; null for a static segment.</summary>
    public string? Definition { get; private set; }
    public Guid? OwnerId { get; private set; }
    public Guid? TeamId { get; private set; }

    /// <summary>When its members were last written down, and how many there were; null until the first time.</summary>
    public DateTime? CountedAt { get; private init; }
    public int? Size { get; private init; }

    public bool IsStatic => Definition is null;
    public string Label => Name;
    public SearchEntry SearchEntry => new([Name], [Description], [Description]);

    public static Segment Create(SegmentRecords records, SegmentDetails details)
    {
        var segment = new Segment { Records = records };
        segment.Change(details);
        return segment;
    }

    public void Change(SegmentDetails details)
    {
        Name = details.Name.Trim();
        NameFolded = TextFolding.Fold(Name, longest: 400);
        Description = details.Description;
        Definition = details.Definition;
        OwnerId = details.OwnerId;
        TeamId = details.TeamId;
    }
}

internal sealed record SegmentDetails(string Name, string? Description, string? Definition, Guid? OwnerId, Guid? TeamId);

/// <summary>Who belongs: to a static segment always, to a dynamic one as of the last time that its members were written down.</summary>
internal sealed class SegmentMember
{
    public Guid SegmentId { get; init; }
    public Guid RecordId { get; init; }
    public DateTime Since { get; init; }
}

internal enum SegmentMove
{
    Entered,
    Left,
}

internal enum SegmentMoveCause
{
    /// <summary>The record changed.</summary>
    Data,

    /// <summary>The segment's criteria changed.</summary>
    Definition,

    /// <summary>Somebody added or removed the record.</summary>
    Hand,
}

/// <summary>A record came into a segment or left it.</summary>
internal sealed class SegmentChange : IHasId
{
    public Guid Id { get; init; } = Ids.New();
    public Guid SegmentId { get; init; }
    public Guid RecordId { get; init; }
    public SegmentMove Move { get; init; }
    public SegmentMoveCause Cause { get; init; }
    public DateTime At { get; init; }
}

/// <summary>How many members a segment had on a day.</summary>
internal sealed class SegmentSize
{
    public Guid SegmentId { get; init; }
    public DateOnly Day { get; init; }
    public int Count { get; set; }
}
