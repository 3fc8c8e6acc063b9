using System.Xml;

namespace Crm.Segmentation.Import.Files;

/// <summary>The first column of a range of cells merged over several rows: its text belongs to each of them.</summary>
internal sealed record MergedColumn(int Column, int FirstRow, int LastRow)
{
    private const int Limit = 100_000;

    public static IEnumerable<MergedColumn> ReadAll(XmlReader xml)
    {
        using var _ = xml;
        var found = 0;
        // They stand behind the rows that they concern.
        while (xml.Read() && found < Limit)
        {
            if (xml.NodeType != XmlNodeType.Element || xml.LocalName != "mergeCell") continue;
            var corners = (xml.GetAttribute("ref") ?? "").Split(':');
            if (CellReference.Column(corners[0]) is { } column && CellReference.Row(corners[0]) is { } first
                && CellReference.Row(corners[^1]) is { } last && last > first)
            {
                found++;
                yield return new MergedColumn(column, first, last);
            }
        }
    }
}
