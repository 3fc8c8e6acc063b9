namespace Crm.Shared.Filtering;

public abstract record FilterValue
{
    public sealed override string ToString() => FilterPrinter.Print(this);
}

public sealed record FilterText(string Text) : FilterValue;

public sealed record FilterNumber(decimal Number) : FilterValue;

public sealed record FilterBool(bool Value) : FilterValue;

public sealed record FilterNull : FilterValue;

/// <summary><c>now-30d</c>, <c>today</c>, <c>startOf("quarter")-1q</c>: resolved when the filter runs, in the caller's time zone.</summary>
public sealed record FilterMoment(FilterAnchor Anchor, int Offset = 0, FilterUnit Unit = FilterUnit.Day) : FilterValue;

public enum FilterAnchor
{
    Now,
    Today,
    StartOfDay,
    StartOfWeek,
    StartOfMonth,
    StartOfQuarter,
    StartOfYear,
}

public enum FilterUnit
{
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
}

public sealed record FilterList(IReadOnlyList<FilterValue> Values) : FilterValue
{
    public bool Equals(FilterList? other) => other is not null && Values.SequenceEqual(other.Values);

    public override int GetHashCode() => Values.Aggregate(0, HashCode.Combine);
}
