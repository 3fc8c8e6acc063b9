using System.Text;
using Crm.Shared.Text;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Text;

public sealed class SearchWordsTests
{
    [Theory]
    [InlineData("😀 Emoji Ltd", "😀", "emoji", "ltd")]
    [InlineData("𠮷野家", "𠮷野", "野家", "家")]
    [InlineData("聯想", "联想", "想")]
    [InlineData("家", "家")]
    public void Words_of_rare_characters_are_whole_characters(string text, params string[] words)
    {
        SearchWords.Of(text).ShouldBe(words);
        SearchWords.Of(text).ShouldAllBe(word => word.IsNormalized(NormalizationForm.FormC));
    }

    [Theory]
    [InlineData("𠮷", "𠮷")]
    [InlineData("𠮷野家", "𠮷野", "野家")]
    [InlineData("聯", "联")]
    [InlineData("聯想集團", "联想", "想集", "集团")]
    public void A_query_asks_for_pairs_of_whole_characters(string query, params string[] prefixes) =>
        SearchWords.Query(query).Select(range => range.From).ShouldBe(prefixes);

    [Theory]
    [InlineData("abc", 2, "ab")]
    [InlineData("a😀", 2, "a")]
    [InlineData("a😀", 3, "a😀")]
    public void A_cut_never_halves_a_character(string text, int longest, string cut) => WholeCharacters.Cut(text, longest).ShouldBe(cut);
}
