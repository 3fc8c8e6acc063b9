using System.Globalization;
using System.IO.Compression;
using Crm.Segmentation.Import.Files;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import.Files;

public sealed class XlsxTableTests
{
    [Fact]
    public void Shared_inline_and_rich_texts_numbers_and_truth_values_are_read()
    {
        var workbook = new TestWorkbook
        {
            SharedStrings = "<si><t>name</t></si><si><t>聯想（香港）有限公司</t></si><si><r><t>Han's </t></r><r><t>Laser</t></r><rPh sb=\"0\" eb=\"1\"><t>phonetic</t></rPh></si>",
        }.Sheet("List", """
            <row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>phone</t></is></c><c r="C1" t="str"><v>listed</v></c></row>
            <row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>8.5298765432E10</v></c><c r="C2" t="b"><v>1</v></c></row>
            <row r="4"><c r="A4" t="s"><v>2</v></c><c r="C4"><v>0.1</v></c></row>
            """);
        using var file = Read.Bytes(workbook.Bytes());

        file.Kind.ShouldBe(FileKind.Xlsx);
        file.Table.Headers.ShouldBe(["name", "phone", "listed"]);
        file.Lines().ShouldBe(["聯想（香港）有限公司¦85298765432¦TRUE", "Han's Laser¦¦0.1"]);
        file.Table.Rows().Select(row => row.Line).ShouldBe([2, 4]);
    }

    [Fact]
    public void A_formula_counts_with_its_stored_result_and_without_one_its_row_is_rejected()
    {
        using var file = Read.Bytes(new TestWorkbook().Sheet("List", TestWorkbook.Rows(["name", "sum"]) + """
            <row r="2"><c r="A2" t="str"><f>UPPER("absen")</f><v>ABSEN</v></c><c r="B2"><f>1+1</f><v>2</v></c></row>
            <row r="3"><c r="A3"><v>7</v></c><c r="B3"><f>NOW()</f></c></row>
            <row r="4"><c r="A4"><v>8</v></c><c r="B4" t="e"><f>1/0</f><v>#DIV/0!</v></c></row>
            """).Bytes());

        file.Lines().ShouldBe(["ABSEN¦2", "7¦", "8¦"]);
        var problem = file.Table.Rows().Select(row => row.Problem).Where(problem => problem != null).ShouldHaveSingleItem()!;
        problem.Code.ShouldBe("import.formula-without-value");
        problem.Args!["cell"].ShouldBe("B3");
    }

    [Fact]
    public void A_cell_merged_over_rows_counts_in_each_of_them()
    {
        using var file = Read.Bytes(new TestWorkbook().Sheet("List", """
            <row r="1"><c r="A1" t="str"><v>InfoComm 2026</v></c></row>
            <row r="2"><c r="A2" t="str"><v>name</v></c><c r="B2" t="str"><v>booth</v></c></row>
            <row r="3"><c r="A3" t="str"><v>AERO DIGITAL WORLD PVT LTD</v></c><c r="B3" t="str"><v>B03</v></c></row>
            <row r="4"><c r="A4"/><c r="B4" t="str"><v>B07</v></c></row>
            <row r="5"><c r="A5" t="str"><v>ABSEN</v></c></row>
            ~<mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="A3:A4"/></mergeCells>
            """).Bytes());

        file.Lines().ShouldBe(["AERO DIGITAL WORLD PVT LTD¦B03", "AERO DIGITAL WORLD PVT LTD¦B07", "ABSEN¦"]);
    }

    [Fact]
    public void Dates_are_told_from_numbers_by_their_format()
    {
        var serial = new DateTime(2026, 3, 4, 0, 0, 0, DateTimeKind.Utc).ToOADate().ToString(CultureInfo.InvariantCulture);
        using var file = Read.Bytes(new TestWorkbook
        {
            NumberFormats = """<numFmt numFmtId="164" formatCode="[$-409]d&quot; of &quot;mmm"/><numFmt numFmtId="165" formatCode="0.0&quot;d&quot;"/>""",
            CellFormats = """<xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="22"/>""",
        }.Sheet("List", TestWorkbook.Rows(["a", "b", "c", "d", "e"])
            + $"""<row r="2"><c s="0"><v>{serial}</v></c><c s="1"><v>{serial}</v></c><c s="2"><v>{serial}</v></c><c s="3"><v>{serial}</v></c><c s="4"><v>{serial}.5</v></c></row>""").Bytes());

        file.Lines().ShouldBe([$"{serial}¦2026-03-04¦2026-03-04¦{serial}¦2026-03-04 12:00:00"]);
    }

    [Fact]
    public void All_sheets_are_listed_and_the_first_visible_one_is_read_unless_another_is_chosen()
    {
        var bytes = new TestWorkbook()
            .Sheet("Lookup", TestWorkbook.Rows(["x"], ["1"]), hidden: true)
            .Sheet("Exhibitors", TestWorkbook.Rows(["name"], ["ABSEN"]))
            .Sheet("Visitors", TestWorkbook.Rows(["name"], ["Chan"])).Bytes();

        using var first = Read.Bytes(bytes);
        first.Sheets.ShouldBe([new Sheet("Lookup", true), new Sheet("Exhibitors", false), new Sheet("Visitors", false)]);
        first.Lines().ShouldBe(["ABSEN"]);
        using var chosen = Read.Bytes(bytes, new TableChoice(Sheet: "Visitors"));
        chosen.Lines().ShouldBe(["Chan"]);
        Should.Throw<FileRefusedException>(() => Read.Bytes(bytes, new TableChoice(Sheet: "None"))).Code.ShouldBe("import.no-such-sheet");
    }

    [Fact]
    public void Links_to_elsewhere_are_text_and_never_followed()
    {
        using var file = Read.Bytes(new TestWorkbook
        {
            SheetRelationships = """<Relationship Id="l" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="mailto:not a valid address@@" TargetMode="External"/>""",
        }.Sheet("List", TestWorkbook.Rows(["mail"], ["a@b.hk"]) + """~<hyperlinks><hyperlink ref="A2" r:id="l"/></hyperlinks>""").Bytes());

        file.Lines().ShouldBe(["a@b.hk"]);
    }

    [Fact]
    public void A_zip_bomb_is_refused_before_it_is_unpacked_into_memory()
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            zip.CreateEntry("[Content_Types].xml").Open().Dispose();
            zip.CreateEntry("xl/workbook.xml").Open().Dispose();
            using var bomb = zip.CreateEntry("xl/worksheets/sheet1.xml").Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 100; i++) bomb.Write(zeros);
        }
        var before = GC.GetAllocatedBytesForCurrentThread();

        Read.Refused(stream.ToArray()).Code.ShouldBe("import.zip-bomb");

        (GC.GetAllocatedBytesForCurrentThread() - before).ShouldBeLessThan(10_000_000);
    }

    [Fact]
    public void Entity_declarations_are_refused()
    {
        var bytes = new TestWorkbook().Sheet("List",
            $"""<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><worksheet xmlns="{TestWorkbook.Main}"><sheetData><row><c t="str"><v>&b;</v></c></row></sheetData></worksheet>""").Bytes();

        Read.Refused(bytes).Code.ShouldBe("import.damaged-workbook");
    }

    [Fact]
    public void Damaged_and_foreign_archives_are_refused()
    {
        var bytes = new TestWorkbook().Sheet("List", TestWorkbook.Rows(["a"], ["b"])).Bytes();
        Read.Refused(bytes[..(bytes.Length / 2)]).Code.ShouldBe("import.damaged-workbook");
        Read.Refused(new TestWorkbook().Sheet("List", "<row><c t=\"s\"><v>99</v></c></row>").Bytes()).Code.ShouldBe("import.damaged-workbook");
        Read.Refused(new TestWorkbook().Sheet("List", "<row><c></row>").Bytes()).Code.ShouldBe("import.damaged-workbook");

        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true)) zip.CreateEntry("readme.txt").Open().Dispose();
        Read.Refused(stream.ToArray()).Code.ShouldBe("import.binary-file");
    }

    [Fact]
    public void Too_many_columns_and_too_long_cells_reject_their_row_only()
    {
        using var file = Read.Bytes(new TestWorkbook().Sheet("List", TestWorkbook.Rows(["name", "note"], ["a", new string('x', 40_000)])
            + """<row r="3"><c r="A3" t="str"><v>b</v></c><c r="XFD3" t="str"><v>far</v></c></row>""" + TestWorkbook.Rows(["c", "d"])).Bytes());

        file.Table.Rows().Select(row => row.Problem?.Code).ShouldBe(["import.cell-too-long", "import.row-too-wide", null]);
    }
}
