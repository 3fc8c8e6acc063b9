using System.Text.Json;
using Crm.Shared.Web;

namespace Crm.Shared.Fields.Formulas;

/// <summary>The formula fields of a record type, each after those that it asks.</summary>
internal sealed class FieldFormulas
{
    private readonly Dictionary<string, FieldDefinition> byPath;
    private readonly IReadOnlyDictionary<string, BuiltInField> builtIn;
    private readonly List<(FieldDefinition Field, Formula Formula)> inOrder = [];

    public FieldFormulas(IReadOnlyList<FieldDefinition> fields, IReadOnlyDictionary<string, BuiltInField> builtIn)
    {
        byPath = fields.ToDictionary(field => field.Path);
        this.builtIn = builtIn;
        var left = fields.Where(field => field.Type == FieldType.Formula && Understood(field) is not null).Select(field => (Field: field, Formula: Understood(field)!)).ToList();
        while (left.FindAll(one => !left.Exists(other => one.Formula.Asks.Contains(other.Field.Path))) is { Count: > 0 } ready)
        {
            inOrder.AddRange(ready);
            left.RemoveAll(ready.Contains);
        }
    }

    public IEnumerable<(string Path, FieldType Kind)> Inputs =>
        builtIn.Keys.Concat(byPath.Keys).Select(path => (path, Kind: KindOf(path))).Where(input => input.Kind is not null).Select(input => (input.path, input.Kind!.Value));

    /// <summary>Whether a field that formulas may ask has this path, and what it gives.</summary>
    public FieldType? KindOf(string path) =>
        byPath.TryGetValue(path, out var field) ? KindOf(field.ValueType) : builtIn.TryGetValue(path, out var known) ? known.Kind : null;

    /// <summary>The way from a formula back to itself, if its text were this; null when there is none.</summary>
    public IReadOnlyList<string>? Circle(string path, Formula formula)
    {
        return Follow(formula, [path]);

        IReadOnlyList<string>? Follow(Formula from, IReadOnlyList<string> way)
        {
            foreach (var asked in from.Asks)
            {
                if (way.Contains(asked))
                    return [.. way, asked];
                if (byPath.TryGetValue(asked, out var field) && Understood(field) is { } next && Follow(next, [.. way, asked]) is { } circle)
                    return circle;
            }

            return null;
        }
    }

    /// <summary>Puts into the values what the formulas give; where one gives nothing, null, and why.</summary>
    public IReadOnlyDictionary<string, string> Compute(CustomizableRecord record, Dictionary<string, JsonElement> values)
    {
        if (inOrder.Count == 0)
            return CustomizableRecord.NoProblems;
        var problems = new Dictionary<string, string>();
        foreach (var (field, formula) in inOrder)
        {
            try
            {
                var result = formula.Compute(Input) ?? throw new FormulaException("value-missing");
                values[field.Key] = JsonSerializer.SerializeToElement(Stored(field, result), CrmJson.Options);
            }
            catch (FormulaException e)
            {
                values[field.Key] = JsonSerializer.SerializeToElement<object?>(null);
                problems[field.Key] = e.Reason;
            }
        }

        return problems;

        object? Input(string path) => byPath.TryGetValue(path, out var field)
            ? values.TryGetValue(field.Key, out var value) ? FieldValues.ForFormula(field, value) : null
            : builtIn[path].Read(record) switch
            {
                null or "" => null,
                DateTime instant => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, BusinessTime.DefaultZone)),
                Enum member => JsonNamingPolicy.CamelCase.ConvertName(member.ToString()),
                int or long or double => Convert.ToDecimal(builtIn[path].Read(record), System.Globalization.CultureInfo.InvariantCulture),
                var other => other,
            };
    }

    private Formula? Understood(FieldDefinition field)
    {
        try
        {
            return field.Formula is { } text ? Formula.Parse(text, KindOf) : null;
        }
        // It asks a field that has been deleted since: it gives nothing until that is restored or the formula changed.
        catch (FormulaException)
        {
            return null;
        }
    }

    private static FieldType? KindOf(FieldType type) => type switch
    {
        FieldType.Number or FieldType.Money => FieldType.Number,
        FieldType.Text or FieldType.LongText or FieldType.Choice => FieldType.Text,
        FieldType.Date or FieldType.DateTime => FieldType.Date,
        FieldType.YesNo => FieldType.YesNo,
        _ => null,
    };

    private static object Stored(FieldDefinition field, object result) => result switch
    {
        decimal number => FieldValues.Storable(field, number) ?? throw new FormulaException("out-of-range"),
        string { Length: > FieldValues.LongestText } => throw new FormulaException("out-of-range"),
        _ => result,
    };
}
