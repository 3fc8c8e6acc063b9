using System.Collections.Frozen;
using Crm.Shared.Fields.Formulas;
using Crm.Shared.Filtering;

namespace Crm.Shared.Fields;

/// <summary>The custom fields of one record type, in the order of its forms.</summary>
public sealed class CustomFields
{
    public const string Prefix = "custom.";

    public static CustomFields None { get; } = new([], new Dictionary<string, BuiltInField>());

    private readonly FrozenDictionary<string, FieldDefinition> byKey;
    private readonly FrozenDictionary<string, RunTimeField> inFilters;

    /// <param name="builtIn">The fields of the record itself that formulas may ask.</param>
    public CustomFields(IReadOnlyList<FieldDefinition> all, IReadOnlyDictionary<string, BuiltInField> builtIn)
    {
        All = all;
        byKey = all.ToFrozenDictionary(field => field.Key, StringComparer.Ordinal);
        ForFilters = [.. all.SelectMany(field => field.ToRunTimeFields())];
        inFilters = ForFilters.ToFrozenDictionary(field => field.Key, StringComparer.OrdinalIgnoreCase);
        Formulas = new FieldFormulas(all, builtIn);
    }

    public IReadOnlyList<FieldDefinition> All { get; }

    public IReadOnlyList<RunTimeField> ForFilters { get; }

    internal FieldFormulas Formulas { get; }

    public FieldDefinition? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>Reads what a formula field of this key is to compute.</summary>
    /// <exception cref="FormulaException">It is no formula, asks what there isn't, or would ask itself.</exception>
    public Formula Understand(string key, string text)
    {
        var formula = Formula.Parse(text, Formulas.KindOf);
        return Formulas.Circle(FieldDefinition.PathOf(key), formula) is { } way ? throw new FormulaException("circular", ("way", string.Join(" → ", way))) : formula;
    }

    /// <summary>The fields that a formula asks; none where it isn't understood.</summary>
    public IReadOnlySet<string> Asked(string formula)
    {
        try
        {
            return Formula.Parse(formula, Formulas.KindOf).Asks;
        }
        catch (FormulaException)
        {
            return FrozenSet<string>.Empty;
        }
    }

    /// <summary>The fields that a formula may ask, and what each gives.</summary>
    public IEnumerable<(string Path, FieldType Kind)> ForFormulas => Formulas.Inputs;

    public RunTimeField? FindForFilters(string path) => inFilters.GetValueOrDefault(path);
}

/// <summary>
/// The custom fields of every record type, from this process's memory: a change made here holds at once, one made by another host
/// within a few seconds, and whoever misses something asks again before saying that it isn't there.
/// </summary>
public interface IFieldCatalog
{
    CustomFields Of(string recordType);

    /// <summary>The same, read anew unless that was done a moment ago.</summary>
    CustomFields Latest(string recordType);
}

/// <summary>Where nobody makes fields: the kernel by itself.</summary>
internal sealed class NoFields : IFieldCatalog
{
    public CustomFields Of(string recordType) => CustomFields.None;

    public CustomFields Latest(string recordType) => CustomFields.None;
}

/// <summary>Custom fields as filters see them.</summary>
internal sealed class CustomFieldsInFilters(IFieldCatalog catalog) : IRunTimeFields
{
    public IReadOnlyList<RunTimeField> Of(string recordType) => catalog.Of(recordType).ForFilters;

    public RunTimeField? Find(string recordType, string key)
    {
        if (!key.StartsWith(CustomFields.Prefix, StringComparison.OrdinalIgnoreCase))
            return null;
        return catalog.Of(recordType).FindForFilters(key) ?? catalog.Latest(recordType).FindForFilters(key);
    }
}
