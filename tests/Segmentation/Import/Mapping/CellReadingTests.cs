using Crm.Segmentation.Import.Mapping;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.Import.Mapping;

public sealed class CellReadingTests
{
    [Theory]
    [InlineData(nameof(FieldKind.Phone), "2345 6789", "+85223456789")]
    [InlineData(nameof(FieldKind.Phone), "+86 755 2878 0808", "+8675528780808")]
    [InlineData(nameof(FieldKind.Phone), "2345 6789 / 9123 4567", "+85223456789\n+85291234567")]
    [InlineData(nameof(FieldKind.Email), "Info@Absen.HK", "info@absen.hk")]
    [InlineData(nameof(FieldKind.Email), "a@b.hk; c@d.hk", "a@b.hk\nc@d.hk")]
    [InlineData(nameof(FieldKind.Website), "www.absen.hk", "https://www.absen.hk")]
    [InlineData(nameof(FieldKind.Website), "http://absen.hk/en?x=1", "http://absen.hk/en?x=1")]
    [InlineData(nameof(FieldKind.Number), "HK$1,200,000.50", "1200000.50")]
    [InlineData(nameof(FieldKind.Number), "(300)", "-300")]
    [InlineData(nameof(FieldKind.Number), "１２３", "123")]
    [InlineData(nameof(FieldKind.Country), "Hong Kong SAR", "HK")]
    [InlineData(nameof(FieldKind.Country), "中國", "CN")]
    [InlineData(nameof(FieldKind.Country), "USA", "US")]
    [InlineData(nameof(FieldKind.Choice), "ZH-HANT", "zh-Hant")]
    [InlineData(nameof(FieldKind.Text), "  ABSEN \n Ltd ", "ABSEN Ltd")]
    [InlineData(nameof(FieldKind.Text), "=HYPERLINK(\"http://x\")", "=HYPERLINK(\"http://x\")")]
    [InlineData(nameof(FieldKind.Tags), "LED, audio；video", "LED\naudio\nvideo")]
    public void A_cell_is_brought_to_its_stored_form(string kind, string cell, string value) => Read(Enum.Parse<FieldKind>(kind), cell).ShouldBe((value, null));

    [Theory]
    [InlineData(nameof(FieldKind.Phone), "call me", "import.bad-phone")]
    [InlineData(nameof(FieldKind.Email), "not an address", "import.bad-email")]
    [InlineData(nameof(FieldKind.Email), "a@b.hk\nBcc: c@d.hk", "import.bad-email")]
    [InlineData(nameof(FieldKind.Website), "javascript:alert(1)", "import.bad-website")]
    [InlineData(nameof(FieldKind.Website), "n/a", "import.bad-website")]
    [InlineData(nameof(FieldKind.Number), "12,34", "import.bad-number")]
    [InlineData(nameof(FieldKind.Number), "many", "import.bad-number")]
    [InlineData(nameof(FieldKind.Country), "Atlantis", "import.bad-country")]
    [InlineData(nameof(FieldKind.Choice), "fr", "import.bad-choice")]
    public void A_cell_that_cannot_be_read_is_rejected_with_a_reason(string kind, string cell, string code) => Read(Enum.Parse<FieldKind>(kind), cell).ShouldBe((null, code));

    [Fact]
    public void A_text_longer_than_its_field_is_rejected() => Read(FieldKind.Text, new string('x', 201)).ShouldBe((null, "import.too-long"));

    [Fact]
    public void Three_date_formats_in_one_column_are_read_by_the_order_that_the_certain_ones_prove()
    {
        ReadDates("25/12/2025", "3/4/2026", "2026-05-06").ShouldBe(["2025-12-25", "2026-04-03", "2026-05-06"]);
        ReadDates("12/25/2025", "3/4/2026", "6 May 2026").ShouldBe(["2025-12-25", "2026-03-04", "2026-05-06"]);
        ReadDates("2026年5月6日", "20260507", "May 8, 2026").ShouldBe(["2026-05-06", "2026-05-07", "2026-05-08"]);
    }

    [Fact]
    public void A_date_that_nothing_decides_is_rejected_and_not_guessed()
    {
        ReadDates("3/4/2026", "2026-05-06", "5/5/2026").ShouldBe(["import.ambiguous-date", "2026-05-06", "2026-05-05"]);
        ReadDates("25/12/2025", "12/25/2025", "3/4/2026").ShouldBe(["2025-12-25", "2025-12-25", "import.ambiguous-date"]);
    }

    [Theory]
    [InlineData("31/02/2026")]
    [InlineData("2026-13-01")]
    [InlineData("soon")]
    [InlineData("03/04/26")]
    public void What_is_no_date_is_rejected(string cell) => ReadDates(cell).ShouldBe(["import.bad-date"]);

    [Fact]
    public void An_instant_keeps_its_time() => Read(FieldKind.Instant, "2026-03-04 15:30").ShouldBe(("2026-03-04T15:30:00", null));

    private static IEnumerable<string?> ReadDates(params string[] cells)
    {
        var evidence = new DateOrderEvidence();
        foreach (var cell in cells) evidence.Add(cell);
        var options = new ReadingOptions("HK", "HKD", new Dictionary<string, DateOrder> { ["date"] = evidence.Order });
        return cells.Select(cell => CellReading.Read(new ImportField("x", FieldKind.Date), cell, "date", options)).Select(read => read.Value ?? read.Problem!.Code);
    }

    private static (string?, string?) Read(FieldKind kind, string cell)
    {
        var field = new ImportField("x", kind) { Choices = ["en", "zh-Hant", "zh-Hans"] };
        var (value, problem) = CellReading.Read(field, cell, "column", new ReadingOptions("HK", "HKD", new Dictionary<string, DateOrder>()));
        problem?.Column.ShouldBe("column");
        return (value, problem?.Code);
    }
}
