using System.Text.Json.Serialization;
using Crm.Shared.Web;

namespace Crm.Shared.Text;

/// <summary>A text that an administrator writes in the three languages of the product.</summary>
public sealed record LocalizedText(
    [property: JsonPropertyName("en")] string? En = null,
    [property: JsonPropertyName("zh-Hant")] string? ZhHant = null,
    [property: JsonPropertyName("zh-Hans")] string? ZhHans = null)
{
    public string? this[string language] => language switch
    {
        "zh-Hant" => ZhHant,
        "zh-Hans" => ZhHans,
        _ => En,
    };

    /// <summary>The text in the language asked for, or else in the first language that has one.</summary>
    public string For(string language) =>
        Locales.All.Select(l => this[l]).Prepend(this[language]).FirstOrDefault(t => !string.IsNullOrWhiteSpace(t)) ?? "";

    /// <summary>Whether every language has a text of at most this length.</summary>
    public bool IsComplete(int longest = 2000) => Locales.All.All(l => !string.IsNullOrWhiteSpace(this[l]) && this[l]!.Length <= longest);

    public static LocalizedText Same(string text) => new(text, text, text);

    public static LocalizedText Join(IReadOnlyList<LocalizedText> texts) => new(
        string.Join(", ", texts.Select(t => t.For("en"))),
        string.Join("、", texts.Select(t => t.For("zh-Hant"))),
        string.Join("、", texts.Select(t => t.For("zh-Hans"))));
}
