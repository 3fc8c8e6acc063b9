using Crm.Shared.Fields;
using Crm.Shared.Fields.Formulas;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Fields;

public class FormulaTests
{
    private static readonly Dictionary<string, (FieldType Kind, object? Value)> Inputs = new()
    {
        ["amount"] = (FieldType.Number, 1200m),
        ["custom.seats"] = (FieldType.Number, 0m),
        ["custom.rate"] = (FieldType.Number, null),
        ["name"] = (FieldType.Text, "Harbour 海港"),
        ["grade"] = (FieldType.Text, null),
        ["closed"] = (FieldType.YesNo, false),
        ["begin"] = (FieldType.Date, new DateOnly(2026, 1, 31)),
        ["end"] = (FieldType.Date, new DateOnly(2026, 3, 1)),
        ["huge"] = (FieldType.Number, decimal.MaxValue),
    };

    [Theory]
    [InlineData("1 + 2 * 3 - 4 / 2", 5.0)]
    [InlineData("(1 + 2) * -3", -9.0)]
    [InlineData("7 % 4", 3.0)]
    [InlineData("round(amount / 7, 2)", 171.43)]
    [InlineData("round(2.5)", 3.0)]
    [InlineData("max(1, amount, 3) + min(4, 2)", 1202.0)]
    [InlineData("if(amount > 1000 and not closed, 10, 20)", 10.0)]
    [InlineData("IF(closed or amount <= 5, 1, coalesce(custom.rate, 8))", 8.0)]
    [InlineData("end - begin", 29.0)]
    [InlineData("year(begin) + month(end) + day(begin)", 2060.0)]
    [InlineData("length(name)", 10.0)]
    [InlineData("abs(floor(-1.5)) + ceiling(0.1)", 3.0)]
    public void Numbers_come_out_as_on_paper(string formula, double result) => Compute(formula).ShouldBe((decimal)result);

    [Theory]
    [InlineData("name & \" / \" & amount", "Harbour 海港 / 1200")]
    [InlineData("upper(left(name, 4)) & right(name, 2) & left(name, 0)", "HARB海港")]
    [InlineData("grade & 'x'", "x")]
    [InlineData("text(closed) & text(begin)", "false2026-01-31")]
    public void Texts_are_joined_and_nothing_is_the_empty_text(string formula, string result) => Compute(formula).ShouldBe(result);

    [Theory]
    [InlineData("isBlank(grade) and isBlank(custom.rate)", true)]
    [InlineData("grade = null", true)]
    [InlineData("contains(name, \"HARBOUR\")", true)]
    [InlineData("begin + 1 = end", false)]
    [InlineData("name != 'Harbour'", true)]
    public void Questions_are_answered_with_yes_or_no(string formula, bool result) => Compute(formula).ShouldBe(result);

    [Theory]
    [InlineData("amount / custom.seats", "division-by-zero")]
    [InlineData("amount % custom.seats", "division-by-zero")]
    [InlineData("amount * custom.rate", "value-missing")]
    [InlineData("left(grade, 2)", "value-missing")]
    [InlineData("huge + huge", "out-of-range")]
    [InlineData("begin + amount * amount * amount", "out-of-range")]
    [InlineData("round(amount, 99)", "out-of-range")]
    public void Where_there_is_no_result_there_is_a_reason(string formula, string reason) =>
        Should.Throw<FormulaException>(() => Compute(formula)).Reason.ShouldBe(reason);

    [Theory]
    [InlineData("amount +", "syntax")]
    [InlineData("amount amount", "syntax")]
    [InlineData("(amount", "syntax")]
    [InlineData("'open", "syntax")]
    [InlineData("1.2.3", "syntax")]
    [InlineData("", "syntax")]
    [InlineData("profit * 2", "unknown-field")]
    [InlineData("system.exit", "unknown-field")]
    [InlineData("eval(\"1\")", "unknown-function")]
    [InlineData("name * 2", "unlike-kinds")]
    [InlineData("amount = name", "unlike-kinds")]
    [InlineData("not amount", "unlike-kinds")]
    [InlineData("begin + end", "unlike-kinds")]
    [InlineData("if(amount, 1, 2)", "unsuited-arguments")]
    [InlineData("if(closed, 1, \"two\")", "unsuited-arguments")]
    [InlineData("round()", "unsuited-arguments")]
    [InlineData("upper(amount)", "unsuited-arguments")]
    public void What_is_no_formula_is_refused_when_it_is_written(string formula, string reason) =>
        Should.Throw<FormulaException>(() => Parse(formula)).Reason.ShouldBe(reason);

    [Fact]
    public void Nobody_drives_the_parser_out_of_its_stack()
    {
        Should.Throw<FormulaException>(() => Parse(new string('(', 900) + "1" + new string(')', 900))).Reason.ShouldBe("too-deep");
        Should.Throw<FormulaException>(() => Parse(new string('-', 1_500) + "1")).Reason.ShouldBe("too-deep");
        Should.Throw<FormulaException>(() => Parse("1" + string.Concat(Enumerable.Repeat("+1", 1_000)))).Reason.ShouldBe("too-long");
        Compute("1" + string.Concat(Enumerable.Repeat("+1", 999))).ShouldBe(1_000m);
    }

    [Fact]
    public void Formulas_that_ask_each_other_are_left_out_and_the_others_are_not()
    {
        // As two administrators may bring about at the same instant.
        var formulas = new FieldFormulas([Field("left", "custom.right"), Field("right", "custom.left"), Field("sum", "custom.half + 1"), Field("half", "3 / 2")], new Dictionary<string, BuiltInField>());
        var values = new Dictionary<string, System.Text.Json.JsonElement>();
        formulas.Compute(new Probed(), values).ShouldBeEmpty();
        values.Keys.ShouldBe(["half", "sum"]);
        values["sum"].GetDecimal().ShouldBe(2.5m);

        static FieldDefinition Field(string key, string formula) => new()
        {
            RecordType = "probe", Key = key, Type = FieldType.Formula, FormulaType = FieldType.Number, Labels = new Dictionary<string, string>(), Formula = formula,
        };
    }

    private sealed class Probed : CustomizableRecord<Probed>;

    private static Formula Parse(string formula) => Formula.Parse(formula, name => Inputs.TryGetValue(name, out var input) ? input.Kind : null);

    private static object? Compute(string formula) => Parse(formula).Compute(name => Inputs[name].Value);
}
