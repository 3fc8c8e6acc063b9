using Crm.Shared.Text;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Text;

public sealed class SpreadsheetSafeTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "'=HYPERLINK(\"http://x\")")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("+85223456789", "+85223456789")]
    [InlineData("-12.50", "-12.50")]
    [InlineData("ABSEN = LED", "ABSEN = LED")]
    [InlineData("", "")]
    public void What_looks_like_a_formula_is_shown_as_text(string value, string safe) => SpreadsheetSafe.Text(value).ShouldBe(safe);
}
