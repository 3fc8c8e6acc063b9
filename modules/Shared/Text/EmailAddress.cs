using System.Globalization;
using System.Net.Mail;

namespace Crm.Shared.Text;

/// <summary>A bare mail address in lower case with the domain in its ASCII form.</summary>
public readonly record struct EmailAddress
{
    private const int LongestAddress = 254;
    private const int LongestLocalPart = 64;

    private EmailAddress(string local, string domain) => (Value, Domain) = (local + "@" + domain, domain);

    public string Value { get; }

    public string Domain { get; }

    public override string ToString() => Value;

    public static bool TryParse(string? text, out EmailAddress address)
    {
        address = default;
        var bare = text?.Trim(' ', '\u00A0', '\u3000');
        if (bare?.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase) == true) bare = bare["mailto:".Length..];

        // Control characters and line breaks would let a stored address forge a mail header; display names and quotes hide what is sent to.
        if (string.IsNullOrEmpty(bare) || bare.Length > LongestAddress || bare.Any(IsForbidden)) return false;
        if (!MailAddress.TryCreate(bare, out var parsed) || parsed.Address != bare || parsed.User.Length > LongestLocalPart) return false;
        if (WebDomain.ToAsciiHost(parsed.Host) is not { } host || !host.Contains('.', StringComparison.Ordinal)) return false;

        address = new EmailAddress(parsed.User.ToLowerInvariant(), host);
        return true;
    }

    private static bool IsForbidden(char character) =>
        char.IsControl(character) || char.IsWhiteSpace(character) || character is '"' or '<' or '>' or '(' or ')' or ',' or ';' or ':' or '\\'
        || CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator;
}
