using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;

namespace Crm.Shared.Filtering;

/// <summary>Literals of the grammar as values of a field's type; null where the literal doesn't suit.</summary>
internal static class Literals
{
    // Columns are decimal(19, 4), or ten-thousandths in 64 bits on SQLite.
    private const decimal DecimalRange = 900_000_000_000_000m;

    private const string DayFormat = "yyyy-MM-dd";

    public static object? Bool(FilterValue value, FilterClock clock) => value is FilterBool(var truth) ? truth : null;

    public static object? Id(FilterValue value, FilterClock clock) =>
        value is FilterText(var text) && Guid.TryParse(text, out var id) ? id : null;

    public static bool IsWhole(Type number) => number != typeof(decimal) && number != typeof(double);

    /// <exception cref="OverflowException">The type can't hold the number.</exception>
    public static Func<FilterValue, FilterClock, object?> Number(Type type)
    {
        var whole = IsWhole(type);
        return (value, _) => value switch
        {
            FilterNumber(var number) when whole && !decimal.IsInteger(number) => null,
            FilterNumber(var number) when Math.Abs(number) >= DecimalRange => throw new OverflowException(),
            FilterNumber(var number) => Convert.ChangeType(number, type, CultureInfo.InvariantCulture),
            _ => null,
        };
    }

    public static object? Enum<TEnum>(FilterValue value, FilterClock clock)
        where TEnum : struct, Enum =>
        value is FilterText(var text) && EnumNames<TEnum>.ByName.TryGetValue(text, out var member) ? member : null;

    public static IReadOnlyList<string> NamesOf<TEnum>()
        where TEnum : struct, Enum => EnumNames<TEnum>.All;

    public static object? Date(FilterValue value, FilterClock clock) => value switch
    {
        FilterText(var text) => Day(text),
        FilterMoment moment => clock.DayOf(clock.Resolve(moment)),
        _ => null,
    };

    public static object? Instant(FilterValue value, FilterClock clock) => value switch
    {
        FilterText(var text) when Day(text) is { } day => clock.StartOf(day),
        FilterText(var text) when DateTimeOffset.TryParseExact(
            text, ["yyyy-MM-dd'T'HH:mm:ss.FFFFFFFK", "yyyy-MM-dd'T'HH:mmK"], CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant)
            => instant.UtcDateTime,
        FilterMoment moment => clock.Resolve(moment),
        _ => null,
    };

    /// <summary>The day a literal stands for, when it stands for a day and not for an instant.</summary>
    public static DateOnly? WholeDay(FilterValue value, FilterClock clock) => value switch
    {
        FilterText(var text) => Day(text),
        FilterMoment { Anchor: not FilterAnchor.Now, Unit: not FilterUnit.Hour } moment => clock.DayOf(clock.Resolve(moment)),
        _ => null,
    };

    private static DateOnly? Day(string text) =>
        DateOnly.TryParseExact(text, DayFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : null;

    private static class EnumNames<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<string, TEnum> ByName = System.Enum.GetValues<TEnum>()
            .ToFrozenDictionary(member => JsonNamingPolicy.CamelCase.ConvertName(member.ToString()), StringComparer.OrdinalIgnoreCase);

        public static readonly IReadOnlyList<string> All =
            [.. System.Enum.GetNames<TEnum>().Select(JsonNamingPolicy.CamelCase.ConvertName)];
    }
}
