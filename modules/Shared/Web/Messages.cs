using System.Globalization;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Crm.Shared.Web;

/// <summary>An assembly whose embedded Messages.json files belong to the catalogue.</summary>
public sealed record MessageSource(Assembly Assembly);

/// <summary>
/// Every sentence the server says, by code, in three languages: {"lead.already-converted": {"en": "Lead {number} …", …}}.
/// </summary>
public sealed class Messages
{
    private static readonly Regex Placeholder = new(@"\{(?<name>\w+)\}", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture);

    private readonly Dictionary<string, Dictionary<string, string>> texts = new(StringComparer.Ordinal);

    public Messages(IEnumerable<MessageSource> sources)
    {
        foreach (var assembly in sources.Select(s => s.Assembly).Distinct())
        {
            foreach (var file in assembly.GetManifestResourceNames().Where(name => name.EndsWith("Messages.json", StringComparison.Ordinal)))
            {
                using var stream = assembly.GetManifestResourceStream(file)!;
                foreach (var (code, byLocale) in JsonSerializer.Deserialize<Dictionary<string, Dictionary<string, string>>>(stream)!)
                    texts.Add(code, byLocale);
            }
        }
    }

    public IReadOnlyDictionary<string, Dictionary<string, string>> All => texts;

    public bool Knows(string code) => texts.ContainsKey(code);

    /// <summary>The text of a code with its {placeholders} filled; the code itself when nobody wrote a text.</summary>
    public string Text(string code, string locale, IReadOnlyDictionary<string, object?>? args = null)
    {
        if (!texts.TryGetValue(code, out var byLocale))
            return code;
        var text = byLocale.GetValueOrDefault(locale) ?? byLocale.GetValueOrDefault(Locales.English) ?? code;
        return args is null or { Count: 0 }
            ? text
            : Placeholder.Replace(text, m => args.TryGetValue(m.Groups["name"].Value, out var value) ? Show(value, locale) : m.Value);
    }

    private static string Show(object? value, string locale) => value switch
    {
        null => "",
        DateTime instant => TimeZoneInfo.ConvertTimeFromUtc(instant, BusinessTime.DefaultZone).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture),
        DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        int or long => ((IFormattable)value).ToString("N0", CultureInfo.InvariantCulture),
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        IEnumerable<string> list => string.Join(locale == Locales.English ? ", " : "、", list),
        _ => value.ToString() ?? "",
    };
}
