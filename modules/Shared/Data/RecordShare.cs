namespace Crm.Shared.Data;

public enum ShareReason
{
    /// <summary>Somebody chose to.</summary>
    ByHand,

    /// <summary>It belongs to the same group of companies as a record of theirs.</summary>
    Group,
}

/// <summary>One person or team that may see a record beyond what its owner and team give. It lets them read it, not change it.</summary>
public sealed class RecordShare
{
    public required Guid RecordId { get; init; }

    /// <summary>A person or a team.</summary>
    public required Guid GranteeId { get; init; }
    public required ShareReason Reason { get; init; }
    public required DateTime SharedAt { get; init; }

    /// <summary>Null when the product did it.</summary>
    public Guid? SharedBy { get; init; }
}
