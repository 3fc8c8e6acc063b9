using Crm.Segmentation.Import.Running;

namespace Crm.Segmentation.Import.Undoing;

/// <summary>All that one import did to one record.</summary>
internal sealed class RecordEffects
{
    /// <summary>The account that a person was joined to, kept among the field effects under this name.</summary>
    public const string JoinedField = "account";

    private readonly List<ImportEffect> _effects;

    public RecordEffects(IGrouping<Guid, ImportEffect> effects)
    {
        Id = effects.Key;
        _effects = [.. effects.OrderBy(effect => effect.At).ThenBy(effect => effect.RowNumber)];
        RecordType = effects.First().RecordType;
    }

    public Guid Id { get; }
    public string RecordType { get; }
    public bool Created => _effects.Exists(effect => effect.Kind == EffectKind.Created);

    /// <summary>The record's version after the last of them.</summary>
    public int Version => _effects.Max(effect => effect.Version);

    public Guid? Joined => _effects.SelectMany(effect => effect.Fields).FirstOrDefault(one => one.Field == JoinedField)?.New is { } id ? Guid.Parse(id) : null;

    /// <summary>The record as it was before, but for fields that say something else by now: those are named.</summary>
    public (T Details, IReadOnlyList<string> Kept) PutBack<T>(T details, RecordValues<T> values)
        where T : class
    {
        var kept = new List<string>();
        foreach (var field in _effects.SelectMany(effect => effect.Fields).Where(field => field.Field != JoinedField).GroupBy(field => field.Field))
        {
            if (values.Get(details, field.Key) != field.Last().New) kept.Add(field.Key);
            else details = values.Set(details, field.Key, field.First().Old);
        }
        return (details, kept);
    }
}
