using System.Data.Common;
using System.Text;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Shared.Data;

/// <summary>
/// Inserts a batch of rows by few statements and past the change tracker, for imports and other bulk work. Call it inside a
/// transaction; table, columns and conversions are those of the EF Core model.
/// </summary>
public static class BulkInsert
{
    private const int MostRowsPerStatement = 500;

    /// <summary>New aggregates with versions, authors, audit entries and events as SaveChanges gives them; child rows are the caller's to insert.</summary>
    public static async Task InsertNewAsync<T>(this ModuleDbContext db, IReadOnlyList<T> aggregates, CancellationToken cancellationToken)
        where T : AggregateRoot, IRecord
    {
        var type = EntityType<T>(db);
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
        await db.InsertAllAsync(audit, cancellationToken);
        await db.InsertAllAsync(events, cancellationToken);
    }

    public static async Task InsertAllAsync<T>(this ModuleDbContext db, IReadOnlyList<T> rows, CancellationToken cancellationToken)
        where T : class
    {
        if (rows.Count == 0)
            return;
        var transaction = db.Database.CurrentTransaction?.GetDbTransaction() ?? throw new InvalidOperationException("Bulk inserts belong in a transaction.");
        var type = EntityType<T>(db);
        var columns = type.GetProperties().Where(p => !IsNumberedByDatabase(p)).Select(p => new Column(p)).ToArray();
        var perStatement = Math.Min(rows.Count, RowsPerStatement(db, columns.Length));
        for (var start = 0; start < rows.Count;)
        {
            var count = Math.Min(perStatement, rows.Count - start);
            await using var command = Command(db, type, columns, count);
            command.Transaction = transaction;
            if (start + 2 * count <= rows.Count)
                await command.PrepareAsync(cancellationToken);
            // The same statement serves until fewer rows than it takes are left.
            for (; start + count <= rows.Count; start += count)
            {
                for (var i = 0; i < count; i++)
                    for (var c = 0; c < columns.Length; c++)
                        command.Parameters[i * columns.Length + c].Value = columns[c].ProviderValue(rows[start + i]);
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    private static IEntityType EntityType<T>(ModuleDbContext db) => db.Model.FindEntityType(typeof(T))!;

    private static bool IsNumberedByDatabase(IProperty property) => property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType != typeof(Guid);

    /// <summary>SQLite answers in the same process, where finding a parameter by its name costs more than another call; SQL Server takes 2,100 parameters.</summary>
    private static int RowsPerStatement(ModuleDbContext db, int columns) => db.Database.ProviderName!.Split('.')[^1] switch
    {
        "Sqlite" => Math.Clamp(32 / columns, 1, 10),
        "SqlServer" => Math.Max(1, 2000 / columns),
        _ => Math.Clamp(32_000 / columns, 1, MostRowsPerStatement),
    };

    private static DbCommand Command(ModuleDbContext db, IEntityType type, Column[] columns, int rows)
    {
        var sql = db.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        var command = db.Database.GetDbConnection().CreateCommand();
        var text = new StringBuilder("INSERT INTO ").Append(sql.DelimitIdentifier(table.Name, table.Schema))
            .Append(" (").AppendJoin(", ", columns.Select(c => sql.DelimitIdentifier(c.Property.GetColumnName(table)!))).Append(") VALUES ");
        for (var i = 0; i < rows; i++)
        {
            text.Append(i == 0 ? "(" : ", (");
            for (var c = 0; c < columns.Length; c++)
            {
                var parameter = columns[c].Mapping.CreateParameter(command, $"@p{i * columns.Length + c}", null, nullable: true);
                command.Parameters.Add(parameter);
                text.Append(c == 0 ? "" : ", ").Append(parameter.ParameterName);
            }

            text.Append(')');
        }

        command.CommandText = text.ToString();
        return command;
    }

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();

        public IProperty Property => property;
        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public object ProviderValue(object row)
        {
            var value = getter.GetClrValue(row);
            if (value is not null && Mapping.Converter is { } converter)
                value = converter.ConvertToProvider(value);
            return value ?? DBNull.Value;
        }
    }
}
