using Crm.Shared.Fields;
using Crm.Shared.Text;

namespace Crm.Segmentation.Import.Mapping;

/// <param name="Confidence">0 to 1.</param>
internal sealed record SuggestedField(string Field, double Confidence);

/// <summary>Guesses which column goes where: by its header, checked against its values; by the values alone where the header says nothing.</summary>
internal static class MappingSuggestions
{
    private const double Worthwhile = 0.4;

    /// <returns>One entry per column, null where nothing fits. No field is suggested twice.</returns>
    public static IReadOnlyList<SuggestedField?> For(ImportedType type, IReadOnlyList<ColumnProfile> columns, CustomFields custom)
    {
        var read = columns.Select(column => HeaderWords.Read(column.Header)).ToList();
        var company = Enumerable.Range(0, columns.Count).Where(i => read[i].Concept == Concept.CompanyName || IsNameInScript(i)).ToList();
        var generic = Enumerable.Range(0, columns.Count).Where(i => read[i].Concept == Concept.AnyName && !company.Contains(i)).ToList();

        var candidates = new List<(int Column, string Field, double Confidence)>(ByCustomName(columns, custom));
        for (var i = 0; i < columns.Count; i++)
        {
            if (columns[i].IsBlank && read[i].Certainty < 0.9) continue;
            if (read[i].Concept is { } concept and not (Concept.CompanyName or Concept.AnyName) && Field(type, concept) is { } field)
                candidates.Add((i, field, read[i].Certainty * Fit(concept, columns[i])));
            foreach (var (byValue, confidence) in ByValues(columns[i]))
                if (Field(type, byValue) is { } guessed) candidates.Add((i, guessed, confidence));
        }

        // "Name" is the company's on a list of companies, unless another column is that already.
        var names = type == ImportedType.Contact || company.Count > 0 ? company : generic;
        if (type == ImportedType.Account) candidates.AddRange(AccountNames(names, columns, read));
        else if (Field(type, Concept.CompanyName) is { } companyField) candidates.AddRange(names.Select(i => (i, companyField, read[i].Certainty)));
        if (type == ImportedType.Contact) candidates.AddRange(ContactNames(generic, columns, read));
        else if (names != generic && Field(type, Concept.PersonName) is { } person) candidates.AddRange(generic.Select(i => (i, person, read[i].Certainty * 0.7)));

        var suggested = new SuggestedField?[columns.Count];
        foreach (var (column, field, confidence) in candidates.Where(one => one.Confidence >= Worthwhile).OrderByDescending(one => one.Confidence).ThenBy(one => one.Column))
            if (suggested[column] is null && !Array.Exists(suggested, taken => taken?.Field == field))
                suggested[column] = new SuggestedField(field, Math.Round(confidence, 2));
        return suggested;

        // "英文名稱" stands beside the company's other name, unless people are in it.
        bool IsNameInScript(int i) => type == ImportedType.Account && read[i] is { Concept: Concept.AnyName, Script: not NameScript.None } && columns[i].Share(ValueShape.Person) < 0.5;
    }

    /// <summary>A header that says a custom field's key or name in any language means that field.</summary>
    private static IEnumerable<(int, string, double)> ByCustomName(IReadOnlyList<ColumnProfile> columns, CustomFields custom) =>
        from field in custom.All
        where field.Type != FieldType.Formula
        let names = field.Labels.Values.Append(field.Key).Select(name => TextFolding.Fold(name)).ToHashSet()
        from column in columns.Index()
        where names.Contains(TextFolding.Fold(column.Item.Header))
        select (column.Index, field.Path, 1.0);

    /// <summary>The main name may be in any script; with two columns the Latin one is it and the Chinese one is the other name.</summary>
    private static IEnumerable<(int, string, double)> AccountNames(
        List<int> columns, IReadOnlyList<ColumnProfile> profiles, List<(Concept? Concept, double Certainty, NameScript Script)> read)
    {
        var main = columns.OrderByDescending(i => read[i].Script == NameScript.English).ThenBy(i => IsChinese(i)).ThenByDescending(i => read[i].Certainty).ThenBy(i => i).FirstOrDefault(-1);
        foreach (var i in columns)
        {
            var chinese = IsTraditional(i) ? "names.zh-Hant" : "names.zh-Hans";
            yield return (i, i == main ? "name" : IsChinese(i) ? chinese : "names.en", read[i].Certainty);
        }

        bool IsChinese(int i) => read[i].Script is NameScript.Chinese or NameScript.Traditional or NameScript.Simplified
            || (read[i].Script == NameScript.None && profiles[i].Share(ValueShape.Han) >= 0.5);

        bool IsTraditional(int i) => read[i].Script == NameScript.Traditional || (read[i].Script != NameScript.Simplified && profiles[i].IsTraditional);
    }

    private static IEnumerable<(int, string, double)> ContactNames(
        List<int> columns, IReadOnlyList<ColumnProfile> profiles, List<(Concept? Concept, double Certainty, NameScript Script)> read) =>
        columns.Select(i => (i, read[i].Script switch
        {
            NameScript.Traditional => "names.zh-Hant",
            NameScript.Simplified => "names.zh-Hans",
            NameScript.Chinese => profiles[i].IsTraditional ? "names.zh-Hant" : "names.zh-Hans",
            _ => "name",
        }, read[i].Certainty * 0.9));

    /// <summary>A header is believed less where the values contradict it.</summary>
    private static double Fit(Concept concept, ColumnProfile column)
    {
        if (column.IsBlank) return 0.9;
        ValueShape? expected = concept switch
        {
            Concept.Email or Concept.ContactEmail => ValueShape.Email,
            Concept.Website => ValueShape.Website,
            Concept.Phone or Concept.Mobile or Concept.ContactPhone or Concept.Fax => ValueShape.Phone,
            Concept.EnquiredAt => ValueShape.Date,
            _ => null,
        };
        return expected is { } shape && column.Share(shape) < 0.2 ? 0.4 : 1;
    }

    private static IEnumerable<(Concept, double)> ByValues(ColumnProfile column)
    {
        if (column.Share(ValueShape.Email) >= 0.6) yield return (Concept.Email, 0.8 * column.Share(ValueShape.Email));
        if (column.Share(ValueShape.Website) >= 0.6) yield return (Concept.Website, 0.7 * column.Share(ValueShape.Website));
        if (column.Share(ValueShape.Phone) >= 0.7) yield return (Concept.Phone, 0.6 * column.Share(ValueShape.Phone));
        // "Office location" and the like: a column of nothing but countries is no street.
        if (column.Share(ValueShape.Country) >= 0.8) yield return (Concept.Country, 0.75 * column.Share(ValueShape.Country));
        if (column.Share(ValueShape.Booth) >= 0.8) yield return (Concept.Booth, 0.5 * column.Share(ValueShape.Booth));
        if (column.Share(ValueShape.Company) >= 0.4) yield return (Concept.CompanyName, 0.42);
    }

    private static string? Field(ImportedType type, Concept concept) => type switch
    {
        ImportedType.Account => concept switch
        {
            Concept.CompanyName => "name",
            Concept.PersonName => "contact.name",
            Concept.FirstName => "contact.firstName",
            Concept.LastName => "contact.lastName",
            Concept.JobTitle => "contact.jobTitle",
            Concept.Department => "contact.department",
            Concept.ContactPhone => "contact.phone",
            Concept.ContactEmail => "contact.email",
            Concept.Mobile => "mobile",
            Concept.CustomerType => "customerType",
            Concept.BusinessType or Concept.Industry => "businessType",
            Concept.Phone or Concept.Fax or Concept.Email or Concept.Website or Concept.Grade or Concept.Tags => Camel(concept),
            _ => Shared(concept) ?? Address(concept),
        },
        ImportedType.Contact => concept switch
        {
            Concept.CompanyName => "account.name",
            Concept.Website => "account.website",
            Concept.PersonName => "name",
            Concept.ContactPhone => "phone",
            Concept.ContactEmail => "email",
            Concept.FirstName or Concept.LastName or Concept.JobTitle or Concept.Department or Concept.Phone or Concept.Mobile or Concept.Email or Concept.Tags => Camel(concept),
            _ => Shared(concept),
        },
        _ => concept switch
        {
            Concept.Mobile or Concept.ContactPhone => "phone",
            Concept.ContactEmail => "email",
            Concept.Street => "address",
            Concept.Products => "interest",
            Concept.Remarks => "message",
            Concept.CompanyName or Concept.PersonName or Concept.FirstName or Concept.LastName or Concept.JobTitle or Concept.Phone or Concept.Email or Concept.Website or Concept.District
                or Concept.City or Concept.Country or Concept.Interest or Concept.Message or Concept.Language or Concept.EnquiredAt => Camel(concept),
            _ => null,
        },
    };

    private static string? Shared(Concept concept) => concept switch
    {
        Concept.Booth or Concept.Hall or Concept.MemberNumber or Concept.Products => "listing." + Camel(concept),
        Concept.Remarks => "description",
        _ => null,
    };

    private static string? Address(Concept concept) => concept switch
    {
        Concept.Street => "address.line",
        Concept.Building or Concept.District or Concept.City or Concept.Country => "address." + Camel(concept),
        _ => null,
    };

    private static string Camel(Concept concept) => System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(concept.ToString());
}
