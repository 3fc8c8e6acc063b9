using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace Crm.Benchmarks;

/// <summary>Writes entities with their child rows past the change tracker, by the columns and converters of the real model.</summary>
internal sealed class BulkWriter(DbContext context)
{
    public async Task WriteAsync<T>(IEnumerable<T> entities)
        where T : class
    {
        await context.Database.OpenConnectionAsync();
        foreach (var portion in entities.Chunk(10_000))
        {
            await using var transaction = await context.Database.BeginTransactionAsync();
            var type = context.Model.FindEntityType(typeof(T))!;
            await WriteRowsAsync(type, portion);
            foreach (var navigation in type.GetNavigations().Where(n => n.IsCollection))
            {
                var children = portion.SelectMany(entity => ((IEnumerable<object>)navigation.GetGetter().GetClrValue(entity)!)).ToArray();
                await WriteRowsAsync(navigation.TargetEntityType, children);
            }
            await transaction.CommitAsync();
        }
    }

    private async Task WriteRowsAsync(IEntityType type, IReadOnlyCollection<object> rows)
    {
        if (rows.Count == 0)
            return;
        var columns = type.GetProperties().Where(p => !(p.ValueGenerated == ValueGenerated.OnAdd && p.ClrType == typeof(long))).ToArray();
        var table = StoreObjectIdentifier.Create(type, StoreObjectType.Table)!.Value;
        var names = string.Join(", ", columns.Select(c => $"\"{c.GetColumnName(table)}\""));
        var target = table.Schema is null ? $"\"{table.Name}\"" : $"\"{table.Schema}\".\"{table.Name}\"";
        if (context.Database.GetDbConnection() is NpgsqlConnection postgres)
            await CopyAsync(postgres, $"COPY {target} ({names}) FROM STDIN (FORMAT BINARY)", columns, rows);
        else
            await InsertAsync(context.Database.GetDbConnection(), $"INSERT INTO {target} ({names}) VALUES ({string.Join(", ", columns.Select((_, i) => $"$p{i}"))})", columns, rows);
    }

    private static async Task CopyAsync(NpgsqlConnection connection, string sql, IProperty[] columns, IEnumerable<object> rows)
    {
        await using var writer = await connection.BeginBinaryImportAsync(sql);
        foreach (var row in rows)
        {
            await writer.StartRowAsync();
            foreach (var column in columns)
            {
                if (Stored(column, row) is { } value)
                    await writer.WriteAsync(value);
                else
                    await writer.WriteNullAsync();
            }
        }
        await writer.CompleteAsync();
    }

    private static async Task InsertAsync(DbConnection connection, string sql, IProperty[] columns, IEnumerable<object> rows)
    {
        await using var command = (SqliteCommand)connection.CreateCommand();
        command.CommandText = sql;
        var parameters = columns.Select((_, i) => command.Parameters.Add(new SqliteParameter { ParameterName = $"$p{i}" })).ToArray();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Length; i++)
                parameters[i].Value = Stored(columns[i], row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }
    }

    private static object? Stored(IProperty column, object row)
    {
        var value = column.GetGetter().GetClrValue(row);
        return value is null ? null : column.GetTypeMapping().Converter?.ConvertToProvider(value) ?? value;
    }
}
