using System.Text.RegularExpressions;

namespace Crm.Shared.Text;

/// <summary>One country's numbering plan, as Tables/phone-regions.txt gives it.</summary>
internal sealed class PhoneRegion
{
    private static readonly List<PhoneRegion> All = [.. EmbeddedTable.Lines("phone-regions.txt").Select(line => new PhoneRegion(line.Split('\t')))];
    private static readonly Dictionary<string, PhoneRegion> ByCode = All.ToDictionary(region => region.Code, StringComparer.OrdinalIgnoreCase);

    // Countries that share a calling code: those with their own leading digits first, then the plan's main country, which takes the rest.
    private static readonly ILookup<string, PhoneRegion> ByCallingCode =
        All.OrderBy(region => region._leadingDigits is null).ToLookup(region => region.CallingCode, StringComparer.Ordinal);

    private readonly Lazy<Regex>? _international;
    private readonly string _trunkPrefix;
    private readonly Lazy<Regex> _national;
    private readonly Lazy<Regex>? _mobile;
    private readonly Lazy<Regex>? _leadingDigits;
    private readonly Lazy<IReadOnlyList<(Regex Pattern, string Format, Regex LeadingDigits)>> _formats;

    private PhoneRegion(string[] columns)
    {
        Code = columns[0];
        CallingCode = columns[1];
        _international = Prefix(columns[2]);
        _trunkPrefix = columns[3];
        _national = Whole(columns[4])!;
        _mobile = Whole(columns[5]);
        _leadingDigits = Prefix(columns[6]);
        _formats = new(() => [.. columns[7].Split(" ; ", StringSplitOptions.RemoveEmptyEntries).Select(format => format.Split('>'))
            .Select(format => (Whole(format[0])!.Value, format[1], new Regex($@"\A(?:{format[2]})")))]);
    }

    public string Code { get; }

    public string CallingCode { get; }

    public static PhoneRegion? Find(string code) => ByCode.GetValueOrDefault(code);

    public static IEnumerable<PhoneRegion> WithCallingCode(string callingCode) => ByCallingCode[callingCode];

    /// <summary>The national significant number, without the trunk prefix, when these digits are one of this plan.</summary>
    public string? National(string digits)
    {
        if (_trunkPrefix.Length > 0 && digits.StartsWith(_trunkPrefix, StringComparison.Ordinal)
            && Holds(digits[_trunkPrefix.Length..])) return digits[_trunkPrefix.Length..];
        return Holds(digits) ? digits : null;
    }

    public string? AfterInternationalPrefix(string digits) =>
        _international?.Value.Match(digits) is { Success: true } prefix ? digits[prefix.Length..] : null;

    public bool IsMobile(string national) => _mobile?.Value.IsMatch(national) == true;

    public string Group(string national)
    {
        foreach (var (pattern, format, leadingDigits) in _formats.Value)
            if (leadingDigits.IsMatch(national) && pattern.IsMatch(national)) return pattern.Replace(national, format);
        return national;
    }

    private bool Holds(string national) => _national.Value.IsMatch(national) && _leadingDigits?.Value.IsMatch(national) != false;

    // Most processes meet a dozen countries, so each pattern is built when first needed.
    private static Lazy<Regex>? Whole(string pattern) =>
        pattern.Length == 0 ? null : new(() => new Regex($@"\A(?:{pattern})\z", RegexOptions.CultureInvariant));

    private static Lazy<Regex>? Prefix(string pattern) =>
        pattern.Length == 0 ? null : new(() => new Regex($@"\A(?:{pattern})", RegexOptions.CultureInvariant));
}
