using System.Text;
using Crm.Segmentation.Import.Files;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import.Files;

public sealed class EncodingTests
{
    private const string Traditional = "公司名稱,電話,地址\n聯想（香港）有限公司,2516 3838,銅鑼灣英皇道979號太古坊\n香港電燈有限公司,2887 3411,香港堅尼地道44號\n";
    private const string Simplified = "公司名称,电话,地址\n联想（北京）有限公司,010-58868888,北京市海淀区上地信息产业基地创业路6号\n华为技术有限公司,0755-28780808,深圳市龙岗区坂田华为基地\n";
    private const string French = "société,ville\nCafé Müller SARL,Besançon\nL’Oréal,Clichy\n";

    public static TheoryData<string, string, bool> Encodings => new()
    {
        { Traditional, "utf-8", false },
        { Traditional, "utf-8", true },
        { Traditional, "utf-16le", true },
        { Traditional, "utf-16le", false },
        { Traditional, "utf-16be", true },
        { Traditional, "utf-16be", false },
        { Traditional, "big5", false },
        { Traditional, "gb18030", false },
        { Simplified, "utf-8", false },
        { Simplified, "gb18030", false },
        { Simplified, "utf-16le", false },
        { French, "windows-1252", false },
        { French, "utf-8", false },
        { "name,booth\n4SQUARE,I27\n", "utf-8", false },
        { "name,booth\n4SQUARE,I27\n", "utf-16le", false },
        { "name,booth\n4SQUARE,I27\n", "utf-16be", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_encoding_is_found_and_the_text_read(string text, string encoding, bool mark)
    {
        var writer = TextEncodings.Get(encoding);
        using var file = Read.Bytes([.. mark ? writer.GetPreamble() : [], .. writer.GetBytes(text)]);

        file.Encoding.ShouldBe(encoding);
        var lines = text.Replace(',', '¦').Split('\n', StringSplitOptions.RemoveEmptyEntries);
        file.Table.Headers.ShouldBe(lines[0].Split('¦'));
        file.Lines().ShouldBe(lines[1..]);
    }

    [Theory]
    [InlineData("big5", "聯想電腦")]
    [InlineData("gb18030", "联想电脑")]
    [InlineData("gb18030", "浙江大华")]
    [InlineData("big5", "長江實業")]
    public void One_short_name_among_Latin_rows_is_enough(string encoding, string name)
    {
        var text = string.Concat(Enumerable.Repeat("ABSEN,TF10\n", 500)) + name + ",TF11\n" + string.Concat(Enumerable.Repeat("ABSEN,TF10\n", 500));
        using var file = Read.Bytes(TextEncodings.Get(encoding).GetBytes("name,booth\n" + text));

        file.Encoding.ShouldBe(encoding);
    }

    [Fact]
    public void Hong_Kong_characters_of_Big5_are_restored()
    {
        // 鰂魚涌, 深水埗, 彩虹邨: the first, sixth and ninth character belong to the Hong Kong supplement.
        using var file = Read.Bytes([.. TextEncodings.Get("big5").GetBytes("公司,地區\n香港公司,"), 0x91, 0x6F, 0xB3, 0xBD, 0xAF, 0x46, .. " "u8, 0xB2, 0x60, 0xA4, 0xF4, 0x96, 0xF5, .. " "u8, 0xB1, 0x6D, 0xAD, 0x69, 0x90, 0x68, .. "\n"u8]);

        file.Encoding.ShouldBe("big5");
        file.Lines().ShouldBe(["香港公司¦鰂魚涌 深水埗 彩虹邨"]);
    }

    [Fact]
    public void A_person_may_choose_another_encoding()
    {
        using var file = Read.Bytes(TextEncodings.Get("big5").GetBytes(Traditional), new TableChoice(Encoding: "gb18030"));

        file.Encoding.ShouldBe("gb18030");
    }

    [Fact]
    public void Whatever_is_written_in_any_encoding_and_delimiter_is_read_back()
    {
        var random = new Random(20261121);
        foreach (var encoding in TextEncodings.All)
            foreach (var delimiter in Delimiters.Candidates)
                for (var round = 0; round < 5; round++)
                {
                    var table = RandomTable(random, encoding);
                    var lineEnd = random.Next(2) == 0 ? "\n" : "\r\n";
                    var text = string.Concat(table.Select(row => string.Join(delimiter, row.Select(Quoted)) + lineEnd));
                    using var file = Read.Bytes(TextEncodings.Get(encoding).GetBytes(text));

                    var because = $"{encoding} '{delimiter}' round {round}: {text}";
                    file.Delimiter.ShouldBe(delimiter.ToString(), because);
                    file.Table.Headers.ShouldBe(table[0], because);
                    file.Table.Rows().Select(row => row.Problem).ShouldAllBe(problem => problem == null, because);
                    file.Lines().ShouldBe(table[1..].Select(row => string.Join('¦', row)), because);
                }

        string Quoted(string cell) => random.Next(3) == 0 || cell.Any(",;\t|\"\r\n".Contains) ? $"\"{cell.Replace("\"", "\"\"")}\"" : cell;
    }

    private static List<string[]> RandomTable(Random random, string encoding)
    {
        string[] words = encoding switch
        {
            TextEncodings.Gb18030 => ["深圳市", "科技", "有限公司", "股份", "电子", "集团", "上海", "ABC", "12", "智能"],
            TextEncodings.Big5 => ["香港", "科技", "有限公司", "國際", "電子", "集團", "灣仔", "ABC", "12", "觀塘"],
            TextEncodings.Windows1252 => ["Café", "Müller", "GmbH", "Société", "Générale", "Ørsted", "12", "Ltd."],
            _ => ["聯想", "公司", "ABC", "12", "😀", "مرحبا", "Café", "Ltd.", "日本電気", "Đông"],
        };
        string[] marks = [" ", " ", " ", ", ", "; ", " | ", "\n", " \"x\" ", "-"];
        var width = random.Next(2, 7);
        // One plain word per row keeps Latin tables from consisting of ASCII alone, which has no encoding to find.
        var rows = Enumerable.Range(0, random.Next(5, 30)).Select(_ => Enumerable.Range(0, width).Select(i => i == 0 ? words[0] + Cell() : Cell()).ToArray()).ToList();
        return [[.. Enumerable.Range(0, width).Select(i => $"{words[0]} {i}")], .. rows];

        string Cell() => string.Concat(Enumerable.Range(0, random.Next(1, 5)).Select(_ => words[random.Next(words.Length)] + marks[random.Next(marks.Length)])).Trim();
    }
}
