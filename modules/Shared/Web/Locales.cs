using System.Globalization;

namespace Crm.Shared.Web;

/// <summary>The three languages of the product, by their script.</summary>
public static class Locales
{
    public const string English = "en";
    public const string TraditionalChinese = "zh-Hant";
    public const string SimplifiedChinese = "zh-Hans";

    public static IReadOnlyList<string> All { get; } = [English, TraditionalChinese, SimplifiedChinese];

    /// <summary>The nearest of our languages to a tag such as zh-HK, zh-SG or en-GB; null when none is near.</summary>
    public static string? Nearest(string? tag)
    {
        if (string.IsNullOrWhiteSpace(tag))
            return null;
        var parts = tag.Trim().Split('-', '_');
        if (parts[0].Equals("en", StringComparison.OrdinalIgnoreCase))
            return English;
        if (!parts[0].Equals("zh", StringComparison.OrdinalIgnoreCase) && !parts[0].Equals("yue", StringComparison.OrdinalIgnoreCase))
            return null;
        foreach (var part in parts.Skip(1))
        {
            switch (part.ToUpperInvariant())
            {
                case "HANT" or "HK" or "TW" or "MO":
                    return TraditionalChinese;
                case "HANS" or "CN" or "SG" or "MY":
                    return SimplifiedChinese;
            }
        }

        return parts[0].Equals("yue", StringComparison.OrdinalIgnoreCase) ? TraditionalChinese : SimplifiedChinese;
    }

    /// <summary>Reads an Accept-Language header, best match first.</summary>
    public static string FromAcceptLanguage(string? header, string otherwise = English)
    {
        if (string.IsNullOrEmpty(header) || header.Length > 500)
            return otherwise;
        return header.Split(',')
            .Select(range => range.Split(";q=", StringSplitOptions.TrimEntries))
            .Select(range => (Tag: range[0].Trim(), Weight: range.Length > 1 && double.TryParse(range[1], NumberStyles.Float, CultureInfo.InvariantCulture, out var q) ? q : 1))
            .OrderByDescending(range => range.Weight)
            .Select(range => Nearest(range.Tag))
            .FirstOrDefault(locale => locale is not null) ?? otherwise;
    }
}

/// <summary>The zone in which the business keeps its hours unless a person says otherwise.</summary>
public static class BusinessTime
{
    public static TimeZoneInfo DefaultZone { get; } = TimeZoneInfo.FindSystemTimeZoneById("Asia/Hong_Kong");

    /// <summary>The day of an instant there: on which an exchange rate is looked up, whoever asks.</summary>
    public static DateOnly DayOf(DateTime instant) => DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(instant, DefaultZone));
}
