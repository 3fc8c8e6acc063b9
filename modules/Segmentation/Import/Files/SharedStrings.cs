using System.Text;
using System.Xml;

namespace Crm.Segmentation.Import.Files;

/// <summary>A workbook's texts as UTF-8 in blocks: a third of the memory that as many strings would take.</summary>
internal sealed class SharedStrings
{
    private const int BlockSize = 1 << 20;
    private readonly List<byte[]> _blocks = [];
    private readonly List<(int Block, int Start, int Length)> _texts = [];
    private int _used = BlockSize;

    public static SharedStrings Read(XmlReader? xml)
    {
        var strings = new SharedStrings();
        if (xml is null) return strings;
        using var _ = xml;
        while (xml.Read())
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "si") strings.Add(ReadText(xml));
        return strings;
    }

    /// <summary>The text of the element the reader stands on, in one piece or in runs, without its phonetic guide.</summary>
    public static string ReadText(XmlReader xml)
    {
        if (xml.IsEmptyElement) return "";
        var text = new StringBuilder();
        var depth = xml.Depth;
        // What stands between elements is the writer's indentation.
        var counts = xml.LocalName == "v";
        var read = xml.Read();
        while (read && xml.Depth > depth)
        {
            if (xml.NodeType == XmlNodeType.Element && xml.LocalName == "rPh")
            {
                xml.Skip();
                continue;
            }
            if (xml.NodeType == XmlNodeType.Element) counts = xml.LocalName == "t" && !xml.IsEmptyElement;
            else if (xml.NodeType == XmlNodeType.EndElement) counts = false;
            // One more than a cell may hold, so that the excess is noticed.
            else if (counts) text.Append(xml.Value, 0, Math.Clamp(TableLimits.CellLength + 1 - text.Length, 0, xml.Value.Length));
            read = xml.Read();
        }
        return text.ToString();
    }

    public string this[int index]
    {
        get
        {
            if (index < 0 || index >= _texts.Count) throw new FileRefusedException("import.damaged-workbook");
            var (block, start, length) = _texts[index];
            return Encoding.UTF8.GetString(_blocks[block], start, length);
        }
    }

    private void Add(string text)
    {
        var length = Encoding.UTF8.GetByteCount(text);
        if (_used + length > BlockSize)
        {
            _blocks.Add(new byte[Math.Max(BlockSize, length)]);
            _used = 0;
        }
        Encoding.UTF8.GetBytes(text, _blocks[^1].AsSpan(_used));
        _texts.Add((_blocks.Count - 1, _used, length));
        _used += length;
    }
}
