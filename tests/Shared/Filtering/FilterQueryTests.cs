using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Filtering;

public class FilterQueryTests(StandsDatabase database) : IClassFixture<StandsDatabase>
{
    [Fact]
    public async Task The_database_finds_what_a_filter_means()
    {
        await using var db = database.Open();
        for (var seed = 0; seed < 600; seed++)
        {
            var filter = new RandomFilters(new Random(seed)).Next();
            var expected = database.Stands.Where(s => Expectation.Holds(filter, s)).Select(s => s.Id);
            var found = await db.Stands.Where(Stand.Fields.Compile(filter, Expectation.Clock)).Select(s => s.Id).ToListAsync();
            found.Order().ShouldBe(expected.Order(), $"{seed}: {filter}");
        }
    }

    [Theory]
    [InlineData("name eq \"GIANT\"", "Giant Co Ltd;GIANT", 1)]
    [InlineData("name sw \"giant\"", "Giant Co Ltd;GIANT", 2)]
    [InlineData("name co \"聯想\"", "聯想（香港）有限公司;联想", 2)]
    [InlineData("code sw \"g\"", "", 0)]
    [InlineData("code ew \"%\"", "", 0)]
    [InlineData("code co \"% \"", "50% off", 1)]
    [InlineData("code co \"_\"", "under_score", 1)]
    [InlineData("code co \"\\\\\"", "back\\slash", 1)]
    [InlineData("code eq \"' or 1=1 --\"", "", 0)]
    public async Task Texts_are_compared_without_wildcards(string filter, string names, int distinct)
    {
        await using var db = database.Open();
        var byName = filter.StartsWith("name", StringComparison.Ordinal);
        var found = await db.Stands.Where(Stand.Fields.Compile(filter, Expectation.Clock)).Select(s => byName ? s.Name : s.Code).Distinct().ToListAsync();
        found.Count.ShouldBe(distinct);
        found.ShouldBeSubsetOf(names.Split(';'));
    }

    [Fact]
    public async Task Two_conditions_on_one_element_are_of_the_same_element()
    {
        await using var db = database.Open();
        var together = await Ids(db, "emails[type eq \"work\" and address sw \"5\"]");
        together.ShouldBe(database.Stands.Where(s => s.Emails.Exists(e => e.Type == "work" && e.Address.StartsWith('5'))).Select(s => s.Id), ignoreOrder: true);
        var apart = await Ids(db, "emails.type eq \"work\" and emails.address sw \"5\"");
        apart.Count.ShouldBeGreaterThan(together.Count);
        (await Ids(db, "emails pr and emailCount gt 1")).ShouldBe(database.Stands.Where(s => s.Emails.Count > 1).Select(s => s.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task A_condition_of_ones_own_takes_the_literal()
    {
        await using var db = database.Open();
        (await Ids(db, "anything eq \"GIANT\"")).ShouldBe(
            database.Stands.Where(s => s.Name == "GIANT" || s.Code == "GIANT").Select(s => s.Id), ignoreOrder: true);
    }

    [Fact]
    public async Task The_largest_filter_allowed_can_be_answered()
    {
        await using var db = database.Open();
        var many = string.Join(" or ", Enumerable.Range(0, 499).Select(i => $"hall gt {i}"));
        (await Ids(db, $"{many} or note pr")).Count.ShouldBe(database.Stands.Count(s => s.Hall > 0 || !string.IsNullOrEmpty(s.Note)));
        var values = string.Join(',', Enumerable.Range(1, 1_000));
        (await Ids(db, $"hall in ({values})")).Count.ShouldBe(database.Stands.Count(s => s.Hall is not null));
        var nested = string.Concat(Enumerable.Repeat("not (", 50)) + "open eq true" + new string(')', 50);
        (await Ids(db, nested)).Count.ShouldBe(database.Stands.Count(s => s.Open));
    }

    [Fact]
    public void Values_are_parameters_and_never_part_of_the_statement()
    {
        using var db = database.Open();
        var filter = "code eq \"secret1\" and code in (\"secret2\", \"secret3\") and code sw \"secret4\" and rent gt 777 and createdAt gt \"2020-02-02\" and tags eq \"secret5\"";
        using var command = db.Stands.Where(Stand.Fields.Compile(filter, Expectation.Clock)).CreateDbCommand();
        command.CommandText.ShouldNotContain("secret");
        command.CommandText.ShouldNotContain("777");
        command.CommandText.ShouldNotContain("2020");
        command.Parameters.Count.ShouldBeGreaterThanOrEqualTo(6);
    }

    [Theory]
    [InlineData("colour eq 1", "filter.unknown-field", "colour")]
    [InlineData("NameFolded eq \"x\"", "filter.unknown-field", "NameFolded")]
    [InlineData("emails[colour pr]", "filter.unknown-field", "colour")]
    [InlineData("emails.type.x pr", "filter.unknown-field", "type.x")]
    [InlineData("name[type pr]", "filter.unknown-field", "name")]
    [InlineData("hall co 1", "filter.unsuited-operator", "hall")]
    [InlineData("open gt true", "filter.unsuited-operator", "open")]
    [InlineData("createdAt in (now)", "filter.unsuited-operator", "createdAt")]
    [InlineData("anything co \"x\"", "filter.unsuited-operator", "anything")]
    [InlineData("name eq 5", "filter.bad-value", "name")]
    [InlineData("name in (\"a\", 5)", "filter.bad-value", "name")]
    [InlineData("name eq null", "filter.bad-value", "name")]
    [InlineData("note gt null", "filter.bad-value", "note")]
    [InlineData("note in (null)", "filter.bad-value", "note")]
    [InlineData("hall eq \"5\"", "filter.bad-value", "hall")]
    [InlineData("hall eq 1.5", "filter.bad-value", "hall")]
    [InlineData("hall eq 5000000000", "filter.bad-value", "hall")]
    [InlineData("rent eq 79228162514264337593543950335", "filter.bad-value", "rent")]
    [InlineData("visitors eq null", "filter.bad-value", "visitors")]
    [InlineData("open eq 1", "filter.bad-value", "open")]
    [InlineData("grade eq \"platinum\"", "filter.bad-value", "grade")]
    [InlineData("grade eq \"1\"", "filter.bad-value", "grade")]
    [InlineData("ownerId eq \"me\"", "filter.bad-value", "ownerId")]
    [InlineData("start eq \"21/11/2026\"", "filter.bad-value", "start")]
    [InlineData("createdAt eq \"yesterday\"", "filter.bad-value", "createdAt")]
    [InlineData("createdAt gt now-9999y", "filter.bad-value", "createdAt")]
    [InlineData("createdAt le \"9999-12-31\"", "filter.bad-value", "createdAt")]
    [InlineData("tags eq 5", "filter.bad-value", "tags")]
    public void What_a_field_cannot_answer_is_refused_by_name(string filter, string code, string field)
    {
        var e = Should.Throw<FilterException>(() => Stand.Fields.Compile(filter, Expectation.Clock));
        e.Code.ShouldBe(code);
        var args = e.At("?filter").Errors[0].Args!;
        args["field"].ShouldBe(field);
        args["position"].ShouldBeOfType<int>().ShouldBeGreaterThan(0);
    }

    [Fact]
    public void Fields_describe_themselves_to_a_filter_builder()
    {
        var fields = Stand.Fields.Describe().ToDictionary(f => f.Key);
        fields["grade"].Choices.ShouldBe(["gold", "silver", "onTrial"]);
        fields["grade"].Operators.ShouldBe([FilterOperator.Eq, FilterOperator.Ne, FilterOperator.In, FilterOperator.Pr]);
        fields["hall"].ShouldSatisfyAllConditions(f => f.Type.ShouldBe(FilterType.Integer), f => f.Nullable.ShouldBeTrue(), f => f.Sortable.ShouldBeTrue());
        fields["rent"].ShouldSatisfyAllConditions(f => f.Type.ShouldBe(FilterType.Decimal), f => f.Nullable.ShouldBeFalse());
        fields["note"].Nullable.ShouldBeTrue();
        fields["name"].Nullable.ShouldBeFalse();
        fields["tags"].Sortable.ShouldBeFalse();
        fields["emails"].Fields!.Select(f => f.Key).ShouldBe(["type", "address"]);
    }

    private static Task<List<Guid>> Ids(StandsDbContext db, string filter) =>
        db.Stands.Where(Stand.Fields.Compile(filter, Expectation.Clock)).Select(s => s.Id).ToListAsync();
}
