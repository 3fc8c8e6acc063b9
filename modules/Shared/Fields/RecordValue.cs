using Crm.Shared.Text;

namespace Crm.Shared.Fields;

/// <summary>
/// One value of a record under a key that only run time knows: a custom field, or a figure of another module. A row each, in two
/// indexed columns, so that lists filter and sort by any of them.
/// </summary>
public abstract class RecordValue
{
    public const int LongestKey = 60;
    public const int LongestText = 400;

    /// <summary>How much two pieces of a long text share, and so the longest words that are sure to be found in it.</summary>
    public const int Overlap = 100;

    public Guid RecordId { get; init; }

    /// <summary>As filters write it: <c>custom.floorArea</c>, <c>leads.count</c>.</summary>
    public string Key { get; init; } = "";

    /// <summary>Which of several values, or which piece of a long text; else 0.</summary>
    public int Ordinal { get; init; }

    /// <summary>Folded text, a choice, an id.</summary>
    public string? Text { get; set; }

    /// <summary>A number; 1 for yes and 0 for no; a date as its day's number; an instant as seconds (see <see cref="Of(DateTime)"/>).</summary>
    public decimal? Number { get; set; }

    public static decimal Of(DateOnly day) => day.DayNumber;

    public static decimal Of(DateTime instant) => decimal.Floor((instant - DateTime.UnixEpoch).Ticks / 1_000m) / 10_000m;

    public static decimal Of(bool yes) => yes ? 1 : 0;

    public static string Of(Guid id) => id.ToString("D");

    public static string Of(string text) => TextFolding.Fold(text, longest: LongestText);
}

/// <summary>The values of one record type, a table of their own: <c>account_values</c>.</summary>
public sealed class RecordValue<T> : RecordValue
    where T : CustomizableRecord<T>;
