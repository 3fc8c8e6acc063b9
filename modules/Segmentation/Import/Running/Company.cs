using Crm.Segmentation.Duplicates;

namespace Crm.Segmentation.Import.Running;

/// <summary>A company that rows may speak of: an account, or what an earlier row of the list is going to be.</summary>
internal sealed class Company(Guid id, AccountDetails details, DuplicateSubject subject)
{
    public Guid Id => id;
    public AccountDetails Details { get; set; } = details;
    public DuplicateSubject Subject => subject;

    /// <summary>Of the account; 0 while there is none.</summary>
    public int Version { get; set; }

    /// <summary>The row that makes it, when this list makes it.</summary>
    public int? FromRow { get; init; }

    /// <summary>Whether the importer may see it, and so be told of it.</summary>
    public bool Visible { get; init; } = true;
    public bool MayChange { get; init; } = true;

    /// <summary>Whether an earlier row of this list was about it.</summary>
    public bool TakenBefore { get; set; }
    public bool Changed { get; set; }

    /// <summary>Whether this portion of rows makes the account.</summary>
    public bool ToCreate { get; init; }
}

/// <summary>A person who is a contact, or is going to be one.</summary>
internal sealed class Person(Guid id, ContactDetails details)
{
    public Guid Id => id;
    public ContactDetails Details { get; set; } = details;
    public int Version { get; set; }
    public bool ToCreate { get; init; }
    public bool Changed { get; set; }
    public bool TakenBefore { get; set; }
    public bool MayChange { get; init; } = true;
}
