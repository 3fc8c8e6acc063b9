using Crm.Shared.Text;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Text;

public sealed class TextFoldingTests
{
    [Theory]
    [InlineData("Zürich Café", "zurich cafe")]
    [InlineData("ＡＢＣ　１２３", "abc 123")]
    [InlineData("聯想（香港）有限公司", "联想 香港 有限公司")]
    [InlineData("联想(香港)有限公司", "联想 香港 有限公司")]
    [InlineData("衞星電視臺", "卫星电视台")]
    [InlineData("広島", "广岛")]
    [InlineData("Han's  Laser", "hans laser")]
    [InlineData("Han’s Laser", "hans laser")]
    [InlineData("GIANT CO., LTD.", "giant co ltd")]
    [InlineData("Straße", "strasse")]
    [InlineData("Søren Łódź Đorđe", "soren lodz dorde")]
    [InlineData("ｶﾞﾗｽ", "ガラス")]
    [InlineData("カ\u3099ラス", "ガラス")]
    [InlineData("삼성\u00A0전자", "삼성 전자")]
    [InlineData("㈱日立", "株 日立")]
    [InlineData("Ἀθήνα", "αθηνα")]
    [InlineData("МОСКВА", "москва")]
    [InlineData("ไทย", "ไทย")]
    [InlineData("a\u200Bb\u202Ec", "abc")]
    [InlineData("一\r\n二\t三", "一 二 三")]
    [InlineData("cafe\u0301", "cafe")]
    [InlineData("👍 ok", "👍 ok")]
    [InlineData("  ", "")]
    [InlineData("!?", "")]
    public void Spellings_of_one_text_fold_to_one_form(string text, string folded) => TextFolding.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("abc123")]
    [InlineData("abc def")]
    [InlineData("联想 香港")]
    public void A_folded_text_comes_back_as_the_same_instance(string text) => TextFolding.Fold(text).ShouldBeSameAs(text);

    [Fact]
    public void Folding_twice_changes_nothing_more()
    {
        for (var code = 0; code < 0xFFFF; code++)
        {
            var once = TextFolding.Fold("x" + (char)code + "y");
            TextFolding.Fold(once).ShouldBe(once, $"U+{code:X4}");
        }
    }

    [Fact]
    public void Half_a_surrogate_pair_and_very_long_text_are_no_trouble()
    {
        TextFolding.Fold("カ\u3099\uD800").ShouldStartWith("ガ");
        TextFolding.Fold(new string('ﷺ', 1000)).Length.ShouldBeGreaterThan(10_000);
        TextFolding.Fold(null).ShouldBe("");
    }
}
