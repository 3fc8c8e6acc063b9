namespace Crm.Shared.Data;

public enum ShareReason
{
    /// <summary>Somebody chose to.</summary>
    ByHand,

    /// <summary>It belongs to the same group of companies as a record of theirs.</summary>
    Group,
}

public enum ShareLevel
{
    Read,

    /// <summary>As far as the grantee may change records of the type at all; not delete them nor share them on.</summary>
    Change,
}

/// <summary>One person or team that may see a record, or change it too, beyond what its owner and team give.</summary>
public sealed class RecordShare
{
    public required Guid RecordId { get; init; }

    /// <summary>A person or a team.</summary>
    public required Guid GranteeId { get; init; }
    public required ShareReason Reason { get; init; }
    public ShareLevel Level { get; set; }

    /// <summary>Of an account: its contacts are shared with it, whoever comes to be one.</summary>
    public bool WithContacts { get; set; }
    public required DateTime SharedAt { get; init; }

    /// <summary>Null when the product did it.</summary>
    public Guid? SharedBy { get; init; }

    public bool LetsChange(IReadOnlyCollection<Guid> grantees) => Level == ShareLevel.Change && grantees.Contains(GranteeId);
}
