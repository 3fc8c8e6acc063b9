using System.Globalization;
using System.Xml.Linq;

namespace Crm.Segmentation.Import.Files;

/// <summary>A workbook stores a date as a number; only the cell's format tells that it is one.</summary>
internal sealed class WorkbookDates
{
    private readonly bool[] _isDate;
    private readonly bool _from1904;

    public WorkbookDates(WorkbookPackage package)
    {
        _from1904 = package.Workbook.Elements().FirstOrDefault(element => element.Name.LocalName == "workbookPr")?.Attribute("date1904")?.Value is "1" or "true";
        var custom = Children(package.Styles, "numFmts").GroupBy(FormatId).ToDictionary(group => group.Key, group => group.First().Attribute("formatCode")?.Value ?? "");
        _isDate = [.. Children(package.Styles, "cellXfs").Select(format => IsDate(FormatId(format), custom))];
    }

    /// <summary>The cell's number as text: a date in ISO form where its format says so, never in scientific notation.</summary>
    public string Text(string number, int style)
    {
        if (!double.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)) return number;
        if (style >= 0 && style < _isDate.Length && _isDate[style] && DateText(value) is { } date) return date;
        return decimal.TryParse(value.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture, out var exact)
            ? exact.ToString(CultureInfo.InvariantCulture)
            : number;
    }

    private string? DateText(double serial)
    {
        if (_from1904) serial += 1462;
        if (serial is < 0 or >= 2_958_466) return null;
        var date = DateTime.FromOADate(serial);
        // Whole seconds: fractions of a day seldom come out even.
        date = new DateTime((date.Ticks + TimeSpan.TicksPerSecond / 2) / TimeSpan.TicksPerSecond * TimeSpan.TicksPerSecond);
        var format = serial < 1 ? "HH:mm:ss" : date.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd HH:mm:ss";
        return date.ToString(format, CultureInfo.InvariantCulture);
    }

    private static IEnumerable<XElement> Children(XElement? styles, string name) =>
        styles?.Elements().FirstOrDefault(element => element.Name.LocalName == name)?.Elements() ?? [];

    private static int FormatId(XElement element) => (int?)element.Attribute("numFmtId") ?? 0;

    private static bool IsDate(int format, Dictionary<int, string> custom) =>
        custom.TryGetValue(format, out var code) ? HasDateLetters(code) : format is (>= 14 and <= 22) or (>= 27 and <= 36) or (>= 45 and <= 47) or (>= 50 and <= 58);

    private static bool HasDateLetters(string code)
    {
        var (quoted, bracketed) = (false, false);
        for (var i = 0; i < code.Length; i++)
        {
            switch (code[i])
            {
                case '\\' or '_' or '*': i++; break;
                case '"': quoted = !quoted; break;
                case '[' when !quoted: bracketed = true; break;
                case ']': bracketed = false; break;
                case ';' when !quoted: return false;
                case 'y' or 'Y' or 'm' or 'M' or 'd' or 'D' or 'h' or 'H' or 's' or 'S' when !quoted && !bracketed: return true;
            }
        }
        return false;
    }
}
