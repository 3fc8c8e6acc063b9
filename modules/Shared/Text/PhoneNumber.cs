using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Crm.Shared.Text;

/// <summary>A telephone number that can be dialled: E.164, with an extension where one was written.</summary>
public readonly partial record struct PhoneNumber
{
    private const int LongestText = 64;

    private PhoneNumber(PhoneRegion region, string national, string? extension)
    {
        E164 = "+" + region.CallingCode + national;
        Region = region.Code;
        Extension = extension;
        IsMobile = region.IsMobile(national);
    }

    /// <summary><c>+85223456789</c></summary>
    public string E164 { get; }

    /// <summary>ISO 3166 code of the numbering plan; of the plan's main country where several share it.</summary>
    public string Region { get; }

    public string? Extension { get; }

    /// <summary>True for a number that is certainly mobile; some plans (North America) do not tell.</summary>
    public bool IsMobile { get; }

    public static bool IsRegion(string region) => PhoneRegion.Find(region) is not null;

    /// <param name="text">As people write it: <c>+852 2345 6789</c>, <c>(852) 2345-6789</c>, <c>00852…</c>, <c>2345 6789 ext. 12</c>.</param>
    /// <param name="defaultRegion">ISO 3166 code of the country whose numbers are written without a country code.</param>
    /// <param name="number">The number, when the answer is true.</param>
    public static bool TryParse(string? text, string defaultRegion, out PhoneNumber number)
    {
        number = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestText) return false;

        var plain = Label().Replace(ToPlainDigits(text), "");
        string? extension = null;
        if (ExtensionSuffix().Match(plain) is { Success: true } suffix)
        {
            extension = suffix.Groups["digits"].Value;
            plain = plain[..suffix.Index];
        }
        if (!Dialable().IsMatch(plain)) return false;

        var isInternational = plain.AsSpan().TrimStart(" (").StartsWith("+");
        if (isInternational) plain = plain.Replace("(0)", "", StringComparison.Ordinal);
        var digits = string.Concat(plain.Where(char.IsAsciiDigit));

        var found = isInternational ? International(digits) : Unprefixed(digits, PhoneRegion.Find(defaultRegion));
        if (found is not var (region, national)) return false;
        number = new PhoneNumber(region, national, extension);
        return true;
    }

    /// <summary><c>+852 2345 6789 ext. 12</c></summary>
    public override string ToString() => Format(E164) + (Extension is null ? "" : " ext. " + Extension);

    /// <summary>Groups the digits of a stored E.164 number the way its country does.</summary>
    public static string Format(string e164)
    {
        if (!e164.StartsWith('+') || International(e164[1..]) is not var (region, national)) return e164;
        return "+" + region.CallingCode + " " + region.Group(national);
    }

    /// <summary>The ways in which people type a stored E.164 number into a search box: with its country code, and without.</summary>
    public static IEnumerable<string> SearchForms(string e164)
    {
        yield return e164[1..];
        // "2345 6789" for +852 2345 6789.
        var formatted = Format(e164);
        var space = formatted.IndexOf(' ', StringComparison.Ordinal);
        if (space > 0) yield return string.Concat(formatted[space..].Where(char.IsAsciiDigit));
    }

    private static (PhoneRegion Region, string National)? Unprefixed(string digits, PhoneRegion? home)
    {
        if (digits.StartsWith("00", StringComparison.Ordinal) && International(digits[2..]) is { } dialledAbroad) return dialledAbroad;
        if (home is null) return null;
        if (home.AfterInternationalPrefix(digits) is { } rest && International(rest) is { } viaCarrier) return viaCarrier;
        if (home.National(digits) is { } national) return (home, national);
        if (digits.StartsWith(home.CallingCode, StringComparison.Ordinal)
            && home.National(digits[home.CallingCode.Length..]) is { } withoutPlus) return (home, withoutPlus);

        // Lists made in Hong Kong and Macao hold mainland numbers without a country code, which no local number looks like.
        var looksMainland = home.Code is "HK" or "MO" && (digits.StartsWith('0') || digits.Length >= 11);
        return looksMainland ? Unprefixed(digits, PhoneRegion.Find("CN")) : null;
    }

    private static (PhoneRegion Region, string National)? International(string digits)
    {
        for (var length = 1; length <= 3 && length < digits.Length; length++)
        {
            foreach (var region in PhoneRegion.WithCallingCode(digits[..length]))
                if (region.National(digits[length..]) is { } national) return (region, national);
        }
        return null;
    }

    private static string ToPlainDigits(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var character in text.Trim())
        {
            var digit = CharUnicodeInfo.GetDecimalDigitValue(character);
            if (digit >= 0) plain.Append((char)('0' + digit));
            else plain.Append(character switch { '（' => '(', '）' => ')', '＋' => '+', '：' => ':', '\u00A0' or '\u3000' => ' ', _ => character });
        }
        return plain.ToString();
    }

    [GeneratedRegex(@"\A(?:tel:|\p{L}{1,12}\.?\s*:)\s*", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Label();

    [GeneratedRegex(@"[\s,;(-]*(?:extension|extn|ext|x|#|內線|内线|分機|分机|轉|转)[\s.:=#]*(?<digits>\d{1,7})\)?\s*\z", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex ExtensionSuffix();

    [GeneratedRegex(@"\A[\s(]*\+?[\d\s().\-–—‐‑−－ー/·_]+\z", RegexOptions.CultureInvariant)]
    private static partial Regex Dialable();
}
