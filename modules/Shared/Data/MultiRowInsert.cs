using System.Data.Common;
using System.Text;

namespace Crm.Shared.Data;

/// <summary>INSERT … VALUES (…), (…), …: what every database understands.</summary>
internal static class MultiRowInsert
{
    /// <summary>SQL Server takes 2,100.</summary>
    private const int MostParameters = 2_000;

    public static async Task RunAsync(DbTransaction transaction, BulkRows rows, CancellationToken cancellationToken)
    {
        var perStatement = Math.Min(rows.Count, Math.Max(1, MostParameters / rows.ColumnCount));
        for (var start = 0; start < rows.Count;)
        {
            var count = Math.Min(perStatement, rows.Count - start);
            await using var command = Command(transaction, rows, count);
            // The same statement serves until fewer rows than it takes are left.
            for (; start + count <= rows.Count; start += count)
            {
                for (var i = 0; i < count; i++)
                    for (var c = 0; c < rows.ColumnCount; c++)
                        command.Parameters[i * rows.ColumnCount + c].Value = rows[start + i, c] ?? DBNull.Value;
                await command.ExecuteNonQueryAsync(cancellationToken);
            }
        }
    }

    private static DbCommand Command(DbTransaction transaction, BulkRows rows, int count)
    {
        var command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        var text = new StringBuilder("INSERT INTO ").Append(rows.Table).Append(" (").Append(rows.ColumnList).Append(") VALUES ");
        for (var i = 0; i < count; i++)
        {
            text.Append(i == 0 ? "(" : ", (");
            for (var c = 0; c < rows.ColumnCount; c++)
            {
                var parameter = rows.CreateParameter(command, c, $"@p{i * rows.ColumnCount + c}");
                command.Parameters.Add(parameter);
                text.Append(c == 0 ? "" : ", ").Append(parameter.ParameterName);
            }

            text.Append(')');
        }

        command.CommandText = text.ToString();
        return command;
    }
}
