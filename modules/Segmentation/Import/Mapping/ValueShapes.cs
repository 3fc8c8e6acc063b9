using System.Text.RegularExpressions;

namespace Crm.Segmentation.Import.Mapping;

internal enum ValueShape { Email, Website, Phone, Booth, Date, Han, Company, Person, Country }

internal static partial class ValueShapes
{
    public static IEnumerable<ValueShape> Of(string cell)
    {
        if (cell.Length > 400) yield break;
        if (HanScript.ContainsHan(cell)) yield return ValueShape.Han;
        // Two letters are as often the code of something else.
        if ((cell.Length is > 2 and < 60 || HanScript.ContainsHan(cell)) && Countries.CodeOf(cell) is not null) yield return ValueShape.Country;
        if (Company().IsMatch(cell)) yield return ValueShape.Company;
        if (Email().IsMatch(cell)) yield return ValueShape.Email;
        else if (Website().IsMatch(cell)) yield return ValueShape.Website;
        else if (DateReading.LooksLikeDate(cell)) yield return ValueShape.Date;
        else if (cell.Length <= 100 && Booth().IsMatch(cell)) yield return ValueShape.Booth;
        else if (Phone().IsMatch(cell) && cell.Count(char.IsAsciiDigit) is >= 7 and <= 16) yield return ValueShape.Phone;
        else if (Person().IsMatch(cell)) yield return ValueShape.Person;
    }

    [GeneratedRegex(@"^\s*[^@\s;,]+@[^@\s;,]+\.[^@\s;,]+")]
    private static partial Regex Email();

    [GeneratedRegex(@"^(https?://|www\.)\S+$|^[a-z0-9-]+(\.[a-z0-9-]+)*\.(com|net|org|hk|cn|tw|in|io|co|biz|info|sg|jp|kr|uk|de)(/\S*)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Website();

    [GeneratedRegex(@"^[+(]?[\d][\d\s().\-/+]*(ext\.?\s*\d+|x\d+)?$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Phone();

    [GeneratedRegex(@"^([A-Z]{1,3}-?\d{1,5}[A-Z]?|\d{1,2}[A-Z]{1,2}-?\d{1,4})([,;/&\s-]+([A-Z]{1,3}-?\d{1,5}[A-Z]?|\d{1,2}[A-Z]{1,2}-?\d{1,4}))*$", RegexOptions.ExplicitCapture)]
    private static partial Regex Booth();

    [GeneratedRegex(@"\b(ltd|limited|inc|llc|llp|gmbh|corp|corporation|pvt|pte|co\.|s\.?p\.?a|b\.?v|plc|technologies|electronics|systems|solutions)\b|有限公司|公司|集团|集團|厂|廠|商會|商会|大學|大学", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Company();

    [GeneratedRegex(@"^(mr|ms|mrs|miss|dr|prof)\.?\s|(先生|女士|小姐|經理|经理)$|^\p{Lu}\p{Ll}+(\s\p{Lu}[\p{Ll}.]*){1,3}$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Person();
}
