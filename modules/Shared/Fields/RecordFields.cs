using System.Reflection;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Fields;

/// <summary>The fields of a record type, for whoever must know them without knowing the type: the filter builder, formulas, saved views.</summary>
public abstract class RecordFields(RecordType recordType)
{
    public RecordType RecordType => recordType;

    /// <summary>Those of the record itself that formulas compute with.</summary>
    public abstract IReadOnlyDictionary<string, BuiltInField> ForFormulas { get; }

    /// <param name="known">The fields that only run time knows.</param>
    public abstract IReadOnlyList<FilterFieldInfo> Describe(IRunTimeFields known);

    /// <exception cref="FilterException">The text is no filter over this record type's fields.</exception>
    public abstract void Check(string filter, FilterClock clock);
}

/// <param name="Kind">number, text, date or yesNo.</param>
public sealed record BuiltInField(FieldType Kind, Func<object, object?> Read);

public static class RecordFieldsRegistration
{
    /// <summary>Tells the product by what records of this type are filtered.</summary>
    public static void AddRecordFields<T>(this IServiceCollection services, FilterFields<T> fields)
        where T : IRecord => services.AddSingleton<RecordFields>(new Of<T>(T.RecordType, fields));

    private sealed class Of<T>(RecordType recordType, FilterFields<T> fields) : RecordFields(recordType)
    {
        public override IReadOnlyDictionary<string, BuiltInField> ForFormulas { get; } = fields.Describe()
            .Select(field => (field.Key, BuiltIn: BuiltIn(field))).Where(field => field.BuiltIn is not null).ToDictionary(field => field.Key, field => field.BuiltIn!);

        public override IReadOnlyList<FilterFieldInfo> Describe(IRunTimeFields known) => fields.Describe(known);

        public override void Check(string filter, FilterClock clock) => fields.Compile(filter, clock);

        private static BuiltInField? BuiltIn(FilterFieldInfo field)
        {
            FieldType? kind = field.Type switch
            {
                FilterType.Integer or FilterType.Decimal => FieldType.Number,
                FilterType.Text or FilterType.Enum => FieldType.Text,
                FilterType.Date or FilterType.Instant => FieldType.Date,
                FilterType.Bool => FieldType.YesNo,
                _ => null,
            };
            return kind is { } known && typeof(T).GetProperty(field.Key, BindingFlags.Public | BindingFlags.Instance | BindingFlags.IgnoreCase) is { } property
                ? new BuiltInField(known, property.GetValue)
                : null;
        }
    }
}
