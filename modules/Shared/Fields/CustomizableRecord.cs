using System.Text.Json;
using Crm.Shared.Domain;

namespace Crm.Shared.Fields;

/// <summary>
/// A record to which administrators add fields. Derive the aggregate from <see cref="CustomizableRecord{T}"/>, and end its filter
/// fields with <c>.RunTime(…, record => record.Values)</c>: the rest is the kernel's.
/// </summary>
public abstract class CustomizableRecord : AggregateRoot
{
    internal static readonly IReadOnlyDictionary<string, string> NoProblems = new Dictionary<string, string>();

    /// <summary>The values by key. Formulas that give none stand here with null, and <see cref="CustomProblems"/> says why.</summary>
    public IReadOnlyDictionary<string, JsonElement> Custom { get; private set; } = CustomValues.None;

    /// <summary>Why a formula gives nothing: the code of the reason, by key.</summary>
    public IReadOnlyDictionary<string, string> CustomProblems { get; private set; } = NoProblems;

    /// <summary>Values of fields that are in the bin: they come back with their field.</summary>
    public IReadOnlyDictionary<string, JsonElement> CustomShelf { get; private set; } = CustomValues.None;

    /// <summary>Takes the values as given; what is saved is brought into its proper form, and formulas are computed, with the save.</summary>
    public void Customize(IReadOnlyDictionary<string, JsonElement> values) => Custom = values;

    /// <summary>Gives up all values, of fields in the bin too.</summary>
    public void ForgetCustom()
    {
        Custom = CustomValues.None;
        CustomShelf = CustomValues.None;
        CustomProblems = NoProblems;
    }

    internal void Keep(IReadOnlyDictionary<string, JsonElement> values, IReadOnlyDictionary<string, string> problems, IReadOnlyDictionary<string, JsonElement> shelf)
    {
        // What says the same stays the same object, so that nothing looks changed.
        if (!CustomValues.Same(Custom, values))
            Custom = values;
        if (!CustomValues.Same(CustomShelf, shelf))
            CustomShelf = shelf;
        if (CustomProblems.Count != problems.Count || problems.Any(problem => CustomProblems.GetValueOrDefault(problem.Key) != problem.Value))
            CustomProblems = problems;
    }

    internal abstract RecordValue NewValue(string key, int ordinal, string? text, decimal? number);
}

public abstract class CustomizableRecord<T> : CustomizableRecord
    where T : CustomizableRecord<T>
{
    private readonly List<RecordValue<T>> values = [];

    /// <summary>What filters and sorting see of <see cref="CustomizableRecord.Custom"/>, and of figures that other modules declare.</summary>
    public IReadOnlyList<RecordValue<T>> Values => values;

    internal override RecordValue NewValue(string key, int ordinal, string? text, decimal? number) =>
        new RecordValue<T> { RecordId = Id, Key = key, Ordinal = ordinal, Text = text, Number = number };
}
