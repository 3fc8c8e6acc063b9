using Crm.Shared.Events;

namespace Crm.Shared.Domain;

public interface IHasId
{
    Guid Id { get; }
}

/// <summary>The name of a kind of record, as the API and the permissions spell it: ("account", "accounts").</summary>
public readonly record struct RecordType(string Name, string Plural)
{
    public string Permission(string action) => $"{Plural}:{action}";
}

/// <summary>A record that the audit trail, the permissions and the API know by name.</summary>
public interface IRecord : IHasId
{
    static abstract RecordType RecordType { get; }

    /// <summary>What people call this record: its number or name.</summary>
    string Label { get; }
}

/// <summary>A record that belongs to a person and a team; who may see it follows from these two.</summary>
public interface IOwned
{
    Guid? OwnerId { get; }
    Guid? TeamId { get; }
}

/// <summary>
/// The root of everything that is saved together. <see cref="Data.ModuleDbContext"/> sets version, times and authors,
/// writes the audit entry and moves raised events to the module's outbox, all in the same transaction.
/// </summary>
public abstract class AggregateRoot : IHasId
{
    private readonly List<INotification> raised = [];
    private bool touched;

    public Guid Id { get; protected init; } = Ids.New();

    /// <summary>Counts up with every change; the record's ETag.</summary>
    public int Version { get; internal set; }
    public DateTime CreatedAt { get; internal set; }
    public DateTime UpdatedAt { get; internal set; }
    public Guid? CreatedBy { get; internal set; }
    public Guid? UpdatedBy { get; internal set; }

    /// <summary>Set while the record is in the bin; null otherwise.</summary>
    public DateTime? DeletedAt { get; private set; }

    public void Delete(DateTime now) => DeletedAt ??= now;

    public void Restore() => DeletedAt = null;

    /// <summary>Marks the aggregate as changed when only its child rows were.</summary>
    protected void Touch() => touched = true;

    protected void Raise(INotification notification) => raised.Add(notification);

    /// <summary>Hands over what was raised since the last save, and whether child rows make this a change.</summary>
    internal IReadOnlyList<INotification> TakeEvents(out bool touched)
    {
        touched = this.touched;
        this.touched = false;
        if (raised.Count == 0)
            return [];
        INotification[] taken = [.. raised];
        raised.Clear();
        return taken;
    }
}
