using System.Globalization;
using System.Text;
using Crm.Shared.Data;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Crm.Host.Databases;

/// <summary>Inserts rows by one prepared statement, straight through SQLite's own interface: the driver's commands cost several times the insert itself.</summary>
internal sealed class SqliteRows
{
    private readonly sqlite3 db;
    private byte[] text = new byte[1024];

    private SqliteRows(sqlite3 db) => this.db = db;

    public static void Insert(SqliteConnection connection, BulkRows rows, CancellationToken cancellationToken) => new SqliteRows(connection.Handle!).Insert(rows, cancellationToken);

    private void Insert(BulkRows rows, CancellationToken cancellationToken)
    {
        var marks = string.Join(", ", Enumerable.Repeat("?", rows.ColumnCount));
        Check(raw.sqlite3_prepare_v2(db, $"INSERT INTO {rows.Table} ({rows.ColumnList}) VALUES ({marks})", out var statement));
        using var prepared = statement;
        for (var row = 0; row < rows.Count; row++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (var column = 0; column < rows.ColumnCount; column++)
                Check(Bind(statement, column + 1, rows[row, column]));
            var code = raw.sqlite3_step(statement);
            if (code != raw.SQLITE_DONE)
                SqliteException.ThrowExceptionForRC(code, db);
            raw.sqlite3_reset(statement);
        }
    }

    /// <summary>In the driver's own forms, so that rows read the same whichever way they came in.</summary>
    private int Bind(sqlite3_stmt statement, int index, object? value) => value switch
    {
        null => raw.sqlite3_bind_null(statement, index),
        string words => Bind(statement, index, words),
        Guid id => Bind(statement, index, id),
        int number => raw.sqlite3_bind_int64(statement, index, number),
        long number => raw.sqlite3_bind_int64(statement, index, number),
        bool yes => raw.sqlite3_bind_int64(statement, index, yes ? 1 : 0),
        double number => raw.sqlite3_bind_double(statement, index, number),
        DateTime instant => Bind(statement, index, instant.ToString(@"yyyy\-MM\-dd HH\:mm\:ss.FFFFFFF", CultureInfo.InvariantCulture)),
        DateOnly day => Bind(statement, index, day.ToString(@"yyyy\-MM\-dd", CultureInfo.InvariantCulture)),
        _ => throw new NotSupportedException($"A {value.GetType().Name} has no form in SQLite yet."),
    };

    private int Bind(sqlite3_stmt statement, int index, string words)
    {
        // An empty span has no address, which SQLite takes for NULL.
        if (words.Length == 0)
            return raw.sqlite3_bind_text(statement, index, "");
        if (text.Length < words.Length * 3)
            text = new byte[words.Length * 3];
        return raw.sqlite3_bind_text(statement, index, text.AsSpan(0, Encoding.UTF8.GetBytes(words, text)));
    }

    private static int Bind(sqlite3_stmt statement, int index, Guid id)
    {
        Span<byte> letters = stackalloc byte[36];
        id.TryFormat(letters, out _);
        foreach (ref var letter in letters)
            if (letter >= 'a')
                letter -= 'a' - 'A';
        return raw.sqlite3_bind_text(statement, index, letters);
    }

    private void Check(int code)
    {
        if (code != raw.SQLITE_OK)
            SqliteException.ThrowExceptionForRC(code, db);
    }
}
