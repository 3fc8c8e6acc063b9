using System.Globalization;
using System.Text;
using Crm.Shared.Domain;
using CsvHelper;

namespace Crm.Platform.Currencies;

/// <summary>A table of rates as people paste and send it: with its columns named in any of the three languages, in any order.</summary>
internal static class RateTable
{
    public const int MostRows = 10_000;
    private const string Separators = ",\t;";

    private static readonly Dictionary<string, string[]> Names = new()
    {
        ["currency"] = ["currency", "code", "貨幣", "货币", "幣別", "币种", "貨幣代碼"],
        ["from"] = ["from", "date", "day", "日期", "生效日期", "起始日期"],
        ["rate"] = ["rate", "匯率", "汇率", "exchange rate"],
        ["source"] = ["source", "note", "來源", "来源", "備註", "备注"],
    };

    private static readonly string[] Days = ["yyyy-MM-dd", "yyyy-M-d", "yyyy/M/d", "yyyy.M.d", "yyyyMMdd", "yyyy'年'M'月'd'日'"];

    /// <summary>UTF-8 and UTF-16 prove themselves; else it is what Chinese spreadsheets write on either side of the border.</summary>
    public static IReadOnlyList<RateLine> Read(byte[] file) =>
        Encodings(file).Select(encoding => TryDecode(file, encoding)).OfType<string>().Select(TryRead).FirstOrDefault(lines => lines is not null) ?? throw Unreadable();

    /// <exception cref="InvalidRequestException">Its first row doesn't name the columns.</exception>
    public static IReadOnlyList<RateLine> Read(string text) => TryRead(text) ?? throw Unreadable();

    private static List<RateLine>? TryRead(string text)
    {
        text = text.TrimStart('\uFEFF').TrimStart('\r', '\n');
        var head = text.Split('\n', 2)[0];
        using var csv = CsvReader.Create(new StringReader(text), new CsvReaderOptions { Separator = Separators.MaxBy(c => head.Count(h => h == c)), HasHeader = false });
        if (!csv.Read() || ColumnsOf(Cells(csv)) is not var (currency, from, rate, source))
            return null;

        List<RateLine> lines = [];
        for (var line = 2; csv.Read(); line++)
        {
            var cells = Cells(csv);
            if (cells.All(cell => cell.Length == 0))
                continue;
            if (lines.Count == MostRows)
                throw new InvalidRequestException("/text", "exchange-rate.too-many", ("most", MostRows));
            lines.Add(LineOf(line, Cell(currency).ToUpperInvariant(), Cell(from), Cell(rate), source is { } at ? Cell(at) : null));

            string Cell(int column) => cells.ElementAtOrDefault(column) ?? "";
        }

        return lines;
    }

    private static RateLine LineOf(int line, string currency, string from, string rate, string? source) =>
        DateOnly.TryParseExact(from, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? new RateLine(line, currency, from, rate, new RateInput(currency, day, rate, string.IsNullOrEmpty(source) ? null : source), null)
            : new RateLine(line, currency, from, rate, null, new InvalidField("/from", "exchange-rate.not-day"));

    private static string[] Cells(CsvReader csv) => [.. Enumerable.Range(0, csv.FieldCount).Select(i => csv.GetString(i).Trim())];

    private static (int Currency, int From, int Rate, int? Source)? ColumnsOf(string[] header)
    {
        var (currency, from, rate, source) = (Find("currency"), Find("from"), Find("rate"), Find("source"));
        return currency < 0 || from < 0 || rate < 0 ? null : (currency, from, rate, source < 0 ? null : source);

        int Find(string column) => Array.FindIndex(header, cell => Names[column].Contains(cell, StringComparer.OrdinalIgnoreCase));
    }

    /// <summary>Each refuses what it can't be.</summary>
    private static IEnumerable<Encoding> Encodings(byte[] file)
    {
        if (file.AsSpan().StartsWith(Encoding.Unicode.Preamble))
            return [new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)];
        if (file.AsSpan().StartsWith(Encoding.BigEndianUnicode.Preamble))
            return [new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)];
        return [new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true), Chinese("gb18030"), Chinese("big5")];

        static Encoding Chinese(string name) => CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
    }

    private static string? TryDecode(byte[] file, Encoding encoding)
    {
        try
        {
            return encoding.GetString(file);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    private static InvalidRequestException Unreadable() => new("/text", "exchange-rate.columns");
}
