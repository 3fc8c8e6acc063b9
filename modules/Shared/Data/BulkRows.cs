using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;

namespace Crm.Shared.Data;

/// <summary>Rows on their way into one table past the change tracker; names, types and conversions are those of the EF Core model.</summary>
public sealed class BulkRows
{
    private readonly IReadOnlyList<object> rows;
    private readonly Column[] columns;

    internal BulkRows(ModuleDbContext db, IEntityType type, IReadOnlyList<object> rows)
    {
        this.rows = rows;
        var sql = db.GetService<ISqlGenerationHelper>();
        var table = StoreObjectIdentifier.Table(type.GetTableName()!, type.GetSchema());
        columns = [.. type.GetProperties().Where(p => !IsNumberedByDatabase(p)).Select(p => new Column(p))];
        Table = sql.DelimitIdentifier(table.Name, table.Schema);
        ColumnList = string.Join(", ", columns.Select(c => sql.DelimitIdentifier(c.Property.GetColumnName(table)!)));
    }

    /// <summary>Quoted, with its schema.</summary>
    public string Table { get; }

    /// <summary>Quoted, with commas between.</summary>
    public string ColumnList { get; }

    public int ColumnCount => columns.Length;

    public int Count => rows.Count;

    /// <summary>A cell as the database's driver takes it; null for NULL.</summary>
    public object? this[int row, int column] => columns[column].ProviderValue(rows[row]);

    public DbParameter CreateParameter(DbCommand command, int column, string name) => columns[column].Mapping.CreateParameter(command, name, null, nullable: true);

    private static bool IsNumberedByDatabase(IProperty property) => property.ValueGenerated == ValueGenerated.OnAdd && property.ClrType != typeof(Guid);

    private sealed class Column(IProperty property)
    {
        private readonly IClrPropertyGetter getter = property.GetGetter();

        public IProperty Property => property;
        public RelationalTypeMapping Mapping { get; } = property.GetRelationalTypeMapping();

        public object? ProviderValue(object row)
        {
            var value = getter.GetClrValue(row);
            return value is not null && Mapping.Converter is { } converter ? converter.ConvertToProvider(value) : value;
        }
    }
}
