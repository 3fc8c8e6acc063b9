using System.Text;
using Crm.Segmentation.Import.Files;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import.Files;

public sealed class CsvTableTests
{
    [Fact]
    public void A_quoted_cell_keeps_its_line_breaks_delimiters_and_quotes()
    {
        using var file = Read.Csv("name,about\r\n\"Absen, Inc.\",\"LED \"\"walls\"\"\r\nand more\"\r\n4SQUARE,\"\"\r\n");

        file.Table.Headers.ShouldBe(["name", "about"]);
        file.Lines().ShouldBe(["Absen, Inc.¦LED \"walls\"\r\nand more", "4SQUARE¦"]);
        file.Table.Rows().ShouldAllBe(row => row.Problem == null);
    }

    [Fact]
    public void A_row_is_numbered_by_the_line_on_which_it_begins()
    {
        using var file = Read.Csv("name,about\na,\"1\n2\n3\"\n\n\nb,x\n");

        file.Table.Rows().Select(row => row.Line).ShouldBe([2, 7]);
    }

    [Theory]
    [InlineData(",")]
    [InlineData(";")]
    [InlineData("\t")]
    [InlineData("|")]
    public void The_delimiter_is_found(string delimiter)
    {
        var text = "name,booth,hall\n\"a, b; c | d\",I27,Pavilion\nABSEN,TF10,Jasmine\n".Replace(",", delimiter).Replace($"a{delimiter} b", "a, b");
        using var file = Read.Csv(text);

        file.Delimiter.ShouldBe(delimiter);
        file.Lines().ShouldBe(["a, b; c | d¦I27¦Pavilion", "ABSEN¦TF10¦Jasmine"]);
    }

    [Fact]
    public void A_list_of_one_column_is_a_table_too()
    {
        using var file = Read.Csv("company\nABSEN\nA&T\n");

        file.Lines().ShouldBe(["ABSEN", "A&T"]);
    }

    [Fact]
    public void Titles_above_the_header_are_passed_over()
    {
        using var file = Read.Csv("InfoComm 2026 – exhibitors,,\nas of 1 May,,\n,,\nname,booth,hall\nABSEN,TF10,Jasmine\nA&T,,\n");

        file.Table.HeaderLine.ShouldBe(4);
        file.Table.Headers.ShouldBe(["name", "booth", "hall"]);
        file.Lines().ShouldBe(["ABSEN¦TF10¦Jasmine", "A&T¦¦"]);
    }

    [Fact]
    public void A_byte_order_mark_is_no_part_of_the_first_header()
    {
        using var file = Read.Bytes([.. Encoding.UTF8.Preamble, .. "\uFEFFname,booth\na,b\n"u8]);

        file.Table.Headers.ShouldBe(["name", "booth"]);
    }

    [Fact]
    public void A_header_that_stands_twice_gets_a_number_and_the_user_is_told()
    {
        using var file = Read.Csv("name,tel,tel,\nABSEN,1,2,3\n");

        file.Table.Headers.ShouldBe(["name", "tel", "tel (2)", "(D)"]);
        file.Table.Notices.Select(notice => notice.Code).ShouldBe(["import.header-twice", "import.header-blank"]);
    }

    [Fact]
    public void Rows_with_too_few_or_too_many_cells_are_rejected_and_stop_nothing()
    {
        using var file = Read.Csv("name,booth,hall\nA,1\nB,1,2\nC,1,2,3\nD,1,2,\n");

        file.Table.Rows().Select(row => row.Problem?.Code).ShouldBe(["import.too-few-cells", null, "import.too-many-cells", null]);
        file.Lines().ShouldBe(["A¦1¦", "B¦1¦2", "C¦1¦2¦3", "D¦1¦2"]);
    }

    [Fact]
    public void An_unclosed_quote_is_reported_with_the_line_where_it_began()
    {
        var refused = Read.Refused("name,booth\nA,1\nB,\"2\nC,3\nD,4\n");

        refused.Code.ShouldBe("import.unclosed-quote");
        refused.Arg("line").ShouldBe(3);
    }

    [Fact]
    public void An_unclosed_quote_that_a_later_one_seems_to_close_is_still_found_where_it_began()
    {
        var refused = Read.Refused("name,booth\nA,1\n\"B,2\nC,3\n\"D\",4\n");

        refused.Code.ShouldBe("import.unclosed-quote");
        refused.Arg("line").ShouldBe(3);
    }

    [Fact]
    public void A_stray_quote_rejects_its_row_only()
    {
        using var file = Read.Csv("name,size\nA,\"12\" screen\"\nB,\"13\"\nC 5\" tube,x\n");

        file.Table.Rows().Select(row => row.Problem?.Code).ShouldBe(["import.stray-quote", null, null]);
        file.Lines().Last().ShouldBe("C 5\" tube¦x");
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\r\n\r\n  \n")]
    public void An_empty_file_is_refused(string text) => Read.Refused(text).Code.ShouldBe("import.empty-file");

    [Fact]
    public void A_file_of_headers_alone_is_refused() => Read.Refused("name,booth\n").Code.ShouldBe("import.header-only");

    [Fact]
    public void A_header_of_two_million_columns_is_refused()
    {
        var refused = Read.Refused(new string(',', 2_000_000) + "x\na,b\n");

        refused.Code.ShouldBe("import.too-many-columns");
        refused.Arg("line").ShouldBe(1);
    }

    [Fact]
    public void A_row_of_two_million_columns_is_rejected_and_stops_nothing()
    {
        using var file = Read.Csv($"name,booth\nA,1\nB,{new string(',', 2_000_000)}\nC,3\n");

        file.Table.Rows().Select(row => row.Problem?.Code).ShouldBe([null, "import.row-too-wide", null]);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void A_cell_of_ten_megabytes_is_cut_off_and_its_row_rejected(bool quoted)
    {
        var huge = new string('x', 10_000_000);
        using var file = Read.Csv($"name,booth\nA,{(quoted ? $"\"{huge}\"\"\n\"" : huge)}\nC,3\n");

        var rows = file.Table.Rows().ToList();
        rows.Select(row => row.Problem?.Code).ShouldBe(["import.cell-too-long", null]);
        rows[0].Cells[1].Length.ShouldBe(TableLimits.CellLength);
        rows[1].Cells.ShouldBe(["C", "3"]);
    }

    [Fact]
    public void An_unclosed_quote_in_a_large_file_takes_no_more_memory_than_a_cell()
    {
        var text = "name,booth\n\"A,1\n" + string.Concat(Enumerable.Repeat("B,2\n", 2_000_000));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var bytes = Encoding.UTF8.GetBytes(text);
        var own = GC.GetAllocatedBytesForCurrentThread() - before;

        Read.Refused(bytes).Arg("line").ShouldBe(2);

        (GC.GetAllocatedBytesForCurrentThread() - before - own).ShouldBeLessThan(20_000_000);
    }

    [Fact]
    public void A_binary_file_is_refused_whatever_it_is_called()
    {
        Read.Refused([0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3]).Code.ShouldBe("import.binary-file");
        Read.Refused("%PDF-1.7 text"u8.ToArray()).Code.ShouldBe("import.binary-file");
        Read.Refused([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]).Code.ShouldBe("import.old-workbook");
        Read.Refused([0x7F, 0x45, 0x4C, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0]).Code.ShouldBe("import.binary-file");
    }

    [Fact]
    public void Damaged_characters_reject_their_row_only()
    {
        var text = Encoding.UTF8.GetBytes("名稱,電話\n香港電訊有限公司,1\n中華電力有限公司,2\n?香港,3\n");
        text[Array.LastIndexOf(text, (byte)'?')] = 0xE9;
        using var file = Read.Bytes(text);

        file.Encoding.ShouldBe("utf-8");
        file.Table.Rows().Select(row => row.Problem?.Code).ShouldBe([null, null, "import.unreadable-characters"]);
    }

    [Fact]
    public void Formulas_emoji_and_writing_from_right_to_left_are_text()
    {
        using var file = Read.Csv("name,note\n=HYPERLINK(\"http://x\"),😀 مرحبا\n");

        file.Lines().ShouldBe(["=HYPERLINK(\"http://x\")¦😀 مرحبا"]);
    }
}
