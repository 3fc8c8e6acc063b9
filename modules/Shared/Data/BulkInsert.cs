using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Fields;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Shared.Data;

/// <summary>Inserts a batch of rows past the change tracker, for imports and other bulk work. Call it inside a transaction.</summary>
public static class BulkInsert
{
    /// <summary>New aggregates with versions, authors, audit entries and events as SaveChanges gives them; child rows are the caller's to insert.</summary>
    public static async Task InsertNewAsync<T>(this ModuleDbContext db, IReadOnlyList<T> aggregates, CancellationToken cancellationToken)
        where T : AggregateRoot, IRecord
    {
        var type = EntityType<T>(db);
        var values = CustomValuesInStep.Complete(aggregates, db.Session.Fields);
        await db.PrepareAsync(aggregates, db.Session.Now, cancellationToken);
        var audit = new List<AuditEntry>(aggregates.Count);
        var events = new List<OutboxMessage>();
        foreach (var aggregate in aggregates)
        {
            aggregate.Version = 1;
            aggregate.CreatedAt = aggregate.UpdatedAt = db.Session.Now;
            aggregate.CreatedBy = aggregate.UpdatedBy = db.User.Id;
            audit.Add(db.NewEntry(T.RecordType.Name, aggregate.Id, aggregate.Label, aggregate.Version, "created", AuditRecorder.DescribeNew(type, aggregate)));
            events.AddRange(aggregate.TakeEvents(out _).Select(notification => db.ToMessage(aggregate.Id, notification)));
        }

        await db.InsertAllAsync(aggregates, cancellationToken);
        if (values.Count > 0)
            await db.InsertAllAsync(db.Model.FindEntityType(values[0].GetType())!, values, cancellationToken);
        await db.InsertAllAsync(audit, cancellationToken);
        await db.InsertAllAsync(events, cancellationToken);
    }

    public static Task InsertAllAsync<T>(this ModuleDbContext db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class => db.InsertAllAsync(EntityType<T>(db), rows, cancellationToken);

    public static async Task InsertAllAsync(this ModuleDbContext db, IEntityType type, IReadOnlyList<object> rows, CancellationToken cancellationToken)
    {
        if (rows.Count == 0)
            return;
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Bulk inserts belong in a transaction.");
        await db.GetService<IDatabaseProvider>().InsertAsync(transaction, new BulkRows(db, type, rows), cancellationToken);
    }

    private static IEntityType EntityType<T>(ModuleDbContext db) => db.Model.FindEntityType(typeof(T))!;
}
