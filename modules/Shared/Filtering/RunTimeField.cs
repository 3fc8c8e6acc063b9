using Crm.Shared.Web;

namespace Crm.Shared.Filtering;

/// <summary>A field that only run time knows: one that an administrator made, or a figure that another module keeps up to date.</summary>
/// <param name="Key">As written in a filter, and as its values are kept: <c>custom.floorArea</c>, <c>leads.count</c>.</param>
/// <param name="Labels">What people call it, by locale.</param>
public sealed record RunTimeField(string Key, FilterType Type, IReadOnlyDictionary<string, string> Labels)
{
    /// <summary>The values that it may have, where these are few.</summary>
    public IReadOnlyList<RunTimeChoice>? Choices { get; init; }

    /// <summary>The number of a record that has none: who never had a lead has 0 leads. Null: such a record has no value.</summary>
    public decimal? WhenAbsent { get; init; }

    /// <summary>Who lacks this permission may not ask for the field, and so learns nothing by it; null for everybody.</summary>
    public string? Permission { get; init; }

    /// <summary>The field of another record type that it is made of: whoever may not see that one may not ask for this either.</summary>
    public (string RecordType, string Field)? TellsOf { get; init; }

    /// <summary>A record may have several values, so that it can't be sorted by.</summary>
    public bool Several { get; init; }

    /// <summary>Text kept in pieces: it can be searched but not compared.</summary>
    public bool InPieces { get; init; }
}

public sealed record RunTimeChoice(string Value, IReadOnlyDictionary<string, string> Labels);

/// <summary>A source of fields that only run time knows. Asked for every filter, so it answers from memory.</summary>
public interface IRunTimeFields
{
    /// <param name="recordType">The record type's name: <c>account</c>.</param>
    IReadOnlyList<RunTimeField> Of(string recordType);

    /// <returns>Null when there is no such field.</returns>
    RunTimeField? Find(string recordType, string key);

    /// <summary>Whether the caller may not see this property of such records, and so neither filter nor sort by it.</summary>
    bool Hides(string recordType, string field) => false;
}

/// <summary>All sources as one.</summary>
public sealed class RunTimeFields(IEnumerable<IRunTimeFields> sources) : IRunTimeFields
{
    public static IRunTimeFields None { get; } = new RunTimeFields([]);

    private readonly IRunTimeFields[] sources = [.. sources];

    public IReadOnlyList<RunTimeField> Of(string recordType) => [.. sources.SelectMany(source => source.Of(recordType))];

    public RunTimeField? Find(string recordType, string key)
    {
        foreach (var source in sources)
        {
            if (source.Find(recordType, key) is { } field)
                return field;
        }

        return null;
    }
}

/// <summary>All fields that this caller may ask for.</summary>
public sealed class CallersFields(RunTimeFields all, ICurrentUser user) : IRunTimeFields
{
    public IReadOnlyList<RunTimeField> Of(string recordType) => [.. all.Of(recordType).Where(field => Mine(recordType, field))];

    public RunTimeField? Find(string recordType, string key) => all.Find(recordType, key) is { } field && Mine(recordType, field) ? field : null;

    public bool Hides(string recordType, string field) => user.Fields.Hides(recordType, field);

    private bool Mine(string recordType, RunTimeField field) =>
        (field.Permission is not { } permission || user.Has(permission)) && !Hides(recordType, field.Key) && (field.TellsOf is not var (type, name) || !Hides(type, name));
}

/// <summary>Figures that a module declares once and keeps up to date by events: <c>leads.count</c> of an account.</summary>
public sealed class DeclaredFigures(string ofType, params IReadOnlyList<RunTimeField> figures) : IRunTimeFields
{
    private readonly Dictionary<string, RunTimeField> byKey = figures.ToDictionary(figure => figure.Key, StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<RunTimeField> Of(string recordType) => recordType == ofType ? figures : [];

    public RunTimeField? Find(string recordType, string key) => recordType == ofType ? byKey.GetValueOrDefault(key) : null;
}
