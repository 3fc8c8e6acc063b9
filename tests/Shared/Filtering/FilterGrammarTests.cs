using Crm.Shared.Filtering;
using Shouldly;
using Xunit;
using static Crm.Shared.Filtering.FilterOperator;

namespace Crm.Shared.Tests.Filtering;

public class FilterGrammarTests
{
    [Theory]
    [InlineData("name eq \"x\"")]
    [InlineData("district eq \"Kwun Tong\" and (grade in (\"A\", \"B\") or revenue gt 100000) and not (email pr)")]
    [InlineData("a eq 1 or b eq 2 and c eq 3")]
    [InlineData("a eq 1 and (b eq 2 and c eq 3)")]
    [InlineData("(a eq 1 or b eq 2) and c ne -1.5")]
    [InlineData("emails[type eq \"work\" and address ew \".hk\"] or custom.colour eq null")]
    [InlineData("leads.count ge 3 and lastCampaign.responded eq true")]
    [InlineData("createdAt ge now-30d and createdAt lt startOf(\"quarter\")-1q or dueOn le today+2w")]
    [InlineData("name co \"a \\\"quoted\\\" \\\\ 聯想 🏮\"")]
    [InlineData("not (not (a pr))")]
    public void Canonical_text_is_printed_as_it_was_read(string text) => Filter.Parse(text).ToString().ShouldBe(text);

    [Theory]
    [InlineData("NAME Eq \"x\" AND Not(b PR)", "NAME eq \"x\" and not (b pr)")]
    [InlineData("  a  eq  1  or((b eq 2))", "a eq 1 or b eq 2")]
    [InlineData("a in(1,2 ,3)", "a in (1, 2, 3)")]
    [InlineData("a eq \"\\u0041\\n\\/\"", "a eq \"A\\u000a/\"")]
    [InlineData("a ge STARTOF( \"Week\" )+1W", "a ge startOf(\"week\")+1w")]
    [InlineData("a eq NOW+0h and b eq TRUE", "a eq now and b eq true")]
    [InlineData("a eq 1e3", "a eq 1000")]
    public void Other_spellings_are_read_too(string text, string canonical) => Filter.Parse(text).ToString().ShouldBe(canonical);

    [Fact]
    public void And_binds_tighter_than_or() => Filter.Parse("a pr or b pr and c pr").ShouldBe(
        new FilterOr(Pr("a"), new FilterAnd(Pr("b"), Pr("c"))));

    [Theory]
    [InlineData("", 1)]
    [InlineData("name", 5)]
    [InlineData("name eq", 8)]
    [InlineData("name eq x", 9)]
    [InlineData("name eq \"x", 11)]
    [InlineData("name eq \"\\q\"", 10)]
    [InlineData("name eq \"a\\u0000b\"", 9)]
    [InlineData("name eq \"\\ud800\"", 9)]
    [InlineData("name eq 1 2", 11)]
    [InlineData("name eq 1x", 9)]
    [InlineData("(name pr", 9)]
    [InlineData("name pr)", 8)]
    [InlineData("not name pr", 5)]
    [InlineData("name pr and", 12)]
    [InlineData("a..b pr", 1)]
    [InlineData("a. pr", 1)]
    [InlineData("1a pr", 1)]
    [InlineData("a in ()", 7)]
    [InlineData("a in (1", 8)]
    [InlineData("a in 1", 6)]
    [InlineData("a ge now-5x", 11)]
    [InlineData("a ge now-9999999d", 9)]
    [InlineData("a ge startOf(\"century\")", 14)]
    [InlineData("emails[type eq 1", 17)]
    [InlineData("name eq 1; drop table accounts", 10)]
    public void A_mistake_is_reported_at_its_place(string text, int position)
    {
        var e = Should.Throw<FilterException>(() => Filter.Parse(text));
        e.Code.ShouldBe("filter.syntax");
        e.At("?filter").Errors[0].Args!["position"].ShouldBe(position);
    }

    [Theory]
    [InlineData("name is \"x\"")]
    [InlineData("name 5 \"x\"")]
    [InlineData("name eq_ \"x\"")]
    public void An_unknown_operator_is_named(string text) =>
        Should.Throw<FilterException>(() => Filter.Parse(text)).Code.ShouldBe("filter.unknown-operator");

    [Fact]
    public void Oversized_filters_are_refused()
    {
        Refused(new string('a', 8_001)).ShouldBe("filter.too-long");
        Refused(new string('(', 51) + "a pr" + new string(')', 51)).ShouldBe("filter.too-deep");
        Refused(string.Join(" or ", Enumerable.Repeat("a pr", 501))).ShouldBe("filter.too-many-conditions");
        Refused($"a in ({string.Join(',', Enumerable.Repeat("1", 1_001))})").ShouldBe("filter.too-many-values");
        Filter.Parse(new string('(', 50) + "a pr" + new string(')', 50)).ShouldBe(Pr("a"));

        static string Refused(string text) => Should.Throw<FilterException>(() => Filter.Parse(text)).Code;
    }

    [Fact]
    public void Any_filter_reads_back_from_its_own_text()
    {
        var filters = new RandomFilters(new Random(1));
        for (var i = 0; i < 5_000; i++)
        {
            var filter = filters.Next();
            var text = filter.ToString();
            if (text.Length <= Filter.MaxLength)
                Filter.Parse(text).ShouldBe(filter, text);
        }
    }

    private static FilterCondition Pr(string path) => new(path, FilterOperator.Pr, null);
}
