using System.Globalization;
using Crm.Shared.Web;

namespace Crm.Segmentation.MailingLists;

/// <summary>An address as the post wants it: from the person to the country in English, from the place to the person in Chinese.</summary>
internal static class PostalAddress
{
    public static string? InOneLine(Address? address) =>
        address is null ? null : string.Join(", ", new[] { address.Line, address.Building, address.District, address.City, Abroad(address) }.OfType<string>());

    public static IReadOnlyList<string> Lines(Addressee to, string locale)
    {
        var address = to.Address!;
        var chinese = locale != Locales.English;
        var person = Named(to.Person, to.PersonNames, locale);
        var company = Named(to.Company, to.CompanyNames, locale);
        var greeting = person is null || to.Salutation is not { Length: > 0 } salutation ? person : chinese ? $"{person} {salutation}" : $"{salutation} {person}";
        string?[] lines = chinese
            ? [Joined("", Abroad(address), address.City, address.District), Joined("", address.Line, address.Building), company, Joined(" ", to.JobTitle, greeting)]
            : [greeting, to.JobTitle, company, address.Line, address.Building, Joined(", ", address.District, address.City), Abroad(address)];
        return [.. lines.OfType<string>()];
    }

    // At home nobody writes the country on a letter.
    private static string? Abroad(Address address)
    {
        if (address.Country is not { Length: 2 } country || country == ContactPointRules.HomeCountry)
            return null;
        try
        {
            return new RegionInfo(country).EnglishName.ToUpperInvariant();
        }
        catch (ArgumentException)
        {
            return country;
        }
    }

    private static string? Named(string? name, IReadOnlyDictionary<string, string> names, string locale) =>
        names.GetValueOrDefault(locale) ?? (locale == Locales.English ? null : names.Where(n => n.Key.StartsWith("zh", StringComparison.Ordinal)).Select(n => n.Value).FirstOrDefault()) ?? name;

    private static string? Joined(string between, params string?[] parts)
    {
        var said = parts.Where(part => !string.IsNullOrWhiteSpace(part)).ToList();
        // Without blanks between, words in Latin letters would run into each other.
        var gap = between.Length == 0 && said.Exists(part => part!.Any(char.IsAsciiLetter)) ? ", " : between;
        return said.Count == 0 ? null : string.Join(gap, said);
    }
}
