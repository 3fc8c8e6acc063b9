using Crm.Segmentation.Contracts;
using Crm.Segmentation.Segments;
using Crm.Shared.Domain;
using Crm.Shared.Text;

namespace Crm.Segmentation.MailingLists;

/// <summary>
/// Whom to write to: those of a segment or of criteria, with some taken in and left out by hand, as far as their consent goes. Its recipients
/// are written down when it is prepared, and asked about their consent again whenever addresses leave the house.
/// </summary>
internal sealed class MailingList : AggregateRoot, IRecord, IOwned
{
    private MailingList() { }

    public static RecordType RecordType { get; } = new("mailing-list", "mailing-lists");

    public string Name { get; private set; } = "";
    public string NameFolded { get; private set; } = "";
    public SegmentRecords Records { get; private init; }
    public Guid? SegmentId { get; private set; }

    /// <summary>Criteria as a segment has them, when it is no segment.</summary>
    public string? Definition { get; private set; }

    /// <summary>How they are to be reached; decides whose address and whose consent counts.</summary>
    public ConsentChannel Channel { get; private set; }
    public ConsentPurpose Purpose { get; private set; }

    /// <summary>The bought or lent list that the addresses come from: it is written to as far as those terms allow.</summary>
    public Guid? ExternalListId { get; private set; }
    public Guid? OwnerId { get; private set; }
    public Guid? TeamId { get; private set; }

    /// <summary>The job that prepares it or did last.</summary>
    public Guid? JobId { get; set; }
    public DateTime? PreparedAt { get; private init; }
    public string Label => Name;

    public static MailingList Create(SegmentRecords records, MailingListDetails details)
    {
        var list = new MailingList { Records = records };
        list.Change(details);
        return list;
    }

    public void Change(MailingListDetails details)
    {
        Name = details.Name.Trim();
        NameFolded = TextFolding.Fold(Name, longest: 400);
        SegmentId = details.SegmentId;
        Definition = details.Definition;
        Channel = details.Channel;
        Purpose = details.Purpose;
        ExternalListId = details.ExternalListId;
        OwnerId = details.OwnerId;
        TeamId = details.TeamId;
    }

    /// <summary>The condition that a record is meant, as the definition of a segment.</summary>
    public string Condition => SegmentId is { } segment ? $"{SegmentFields.Reference} eq \"{segment}\"" : Definition!;
}

internal sealed record MailingListDetails(
    string Name, Guid? SegmentId, string? Definition, ConsentChannel Channel, ConsentPurpose Purpose, Guid? ExternalListId, Guid? OwnerId, Guid? TeamId);

internal enum ByHand
{
    TakenIn,
    LeftOut,
}

/// <summary>One account or contact of a list, and why nothing may go there.</summary>
internal sealed class MailingRecipient : IHasId
{
    public Guid Id { get; init; } = Ids.New();
    public Guid ListId { get; init; }
    public Guid RecordId { get; init; }

    /// <summary>Whom it is addressed to: the contact, or the account's primary contact; null where the account has none.</summary>
    public Guid? ContactId { get; set; }

    /// <summary>Whether it is in the segment or meets the criteria.</summary>
    public bool Meant { get; set; }
    public ByHand? ByHand { get; set; }

    /// <summary>Why it is left out, a message code; null for those who are written to.</summary>
    public string? Reason { get; set; }

    public void Judge(Addressee addressee)
    {
        ContactId = addressee.ContactId;
        Reason = ByHand == MailingLists.ByHand.LeftOut ? MailingReasons.LeftOut : addressee.Reason;
    }
}

/// <summary>A file of addresses that was made of a list.</summary>
internal sealed class MailingExport
{
    public Guid Id { get; init; }
    public Guid ListId { get; init; }
    public Guid JobId { get; init; }
    public ExportFormat Format { get; init; }
    public LabelLayout? Layout { get; init; }
    public string Locale { get; init; } = "";

    /// <summary>In our own storage; null until it is made and after it has been thrown away.</summary>
    public string? StoredAs { get; set; }
    public int? Included { get; set; }

    /// <summary>Recipients who were allowed when the list was prepared and are not any more.</summary>
    public int? WithdrawnSince { get; set; }
    public DateTime CreatedAt { get; init; }
    public Guid? CreatedBy { get; init; }
}

internal enum ExportFormat
{
    Xlsx,
    Csv,
    Labels,
}

/// <param name="Sheet">The maker's number: L7160.</param>
/// <param name="StartAt">The first free label of the first sheet, from 1.</param>
internal sealed record LabelLayout(string Sheet, int StartAt);
