using System.Text;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Tests.Filtering;
using Microsoft.EntityFrameworkCore;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Paging;

public class PagingTests(StandsDatabase database) : IClassFixture<StandsDatabase>
{
    private static readonly ListQuery Everything = new() { Clock = Expectation.Clock };

    [Theory]
    [InlineData("-createdAt")]
    [InlineData("name")]
    [InlineData("-code,visitors")]
    [InlineData("note")]
    [InlineData("-note,hall")]
    [InlineData("hall,-discount,note")]
    [InlineData("-hall")]
    [InlineData("rent,-open")]
    [InlineData("paid,-grade")]
    [InlineData("-formerGrade,start")]
    [InlineData("end,-closedAt")]
    [InlineData("ownerId,-name")]
    [InlineData("-ownerId")]
    [InlineData("-end,closedAt,-visitors,name")]
    public async Task Pages_visit_every_row_once_and_in_order(string sort)
    {
        var visited = await VisitAsync(Everything with { Sort = sort, Limit = 7 });
        visited.Count.ShouldBe(database.Stands.Count);
        visited.ShouldBeUnique();
        await using var db = database.Open();
        var whole = await db.Stands.ToPageAsync(Everything with { Sort = sort, Limit = 200 }, Stand.Fields, s => new Row(s.Id, s.Name), default);
        visited.ShouldBe(whole.Items.Select(row => row.Id));
        whole.Next.ShouldBeNull();
    }

    [Fact]
    public async Task Nulls_come_last_in_either_direction()
    {
        foreach (var sort in new[] { "hall", "-hall" })
        {
            var visited = await VisitAsync(Everything with { Sort = sort, Limit = 11 });
            var halls = visited.ConvertAll(id => database.Stands.Single(s => s.Id == id).Hall);
            halls.SkipWhile(h => h is not null).ShouldAllBe(h => h == null);
            halls.TakeWhile(h => h is not null).ShouldBe(
                sort == "hall" ? halls.Where(h => h is not null).Order() : halls.Where(h => h is not null).OrderDescending());
        }
    }

    [Fact]
    public async Task Enums_are_sorted_as_they_are_declared()
    {
        var visited = await VisitAsync(Everything with { Sort = "grade", Limit = 50 });
        visited.ConvertAll(id => database.Stands.Single(s => s.Id == id).Grade).ShouldBe(database.Stands.Select(s => s.Grade).Order());
    }

    [Fact]
    public async Task Rows_that_come_meanwhile_disturb_no_page()
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync();
        var before = database.Stands.Select(s => s.Id).ToHashSet();
        var list = Everything with { Sort = "name,-hall", Limit = 9 };
        var visited = new List<Guid>();
        var random = new Random(5);
        do
        {
            var page = await db.Stands.ToPageAsync(list, Stand.Fields, s => new Row(s.Id, s.Name), default);
            visited.AddRange(page.Items.Select(row => row.Id));
            list = list with { After = page.Next };
            db.AddRange(Samples.Stands(random, 3));
            await db.SaveChangesAsync();
        }
        while (list.After is not null && visited.Count < 400);
        visited.ShouldBeUnique();
        before.ShouldBeSubsetOf(visited);
    }

    [Fact]
    public async Task Counting_is_only_done_when_asked_for()
    {
        await using var db = database.Open();
        var list = Everything with { Filter = "open eq true", Limit = 1 };
        var expected = database.Stands.Count(s => s.Open);
        (await PageAsync(list)).Count.ShouldBeNull();
        (await PageAsync(list with { Count = ListCount.Exact })).Count.ShouldBe(expected);
        (await PageAsync(list with { Count = ListCount.Estimated })).ShouldSatisfyAllConditions(
            p => p.Count.ShouldBe(expected), p => p.CountIsLowerBound.ShouldBe(false));

        Task<Page<Row>> PageAsync(ListQuery asked) => db.Stands.ToPageAsync(asked, Stand.Fields, s => new Row(s.Id, s.Name), default);
    }

    [Fact]
    public async Task A_mark_of_another_list_is_refused()
    {
        await using var db = database.Open();
        var list = Everything with { Sort = "name", Filter = "name pr", Limit = 2 };
        var page = await db.Stands.ToPageAsync(list, Stand.Fields, s => new Row(s.Id, s.Name), default);
        await RefusedAsync(list with { After = page.Next, Sort = "-name" }, "?after", "page.bad-cursor");
        await RefusedAsync(list with { After = page.Next, Filter = "code pr" }, "?after", "page.bad-cursor");
        await RefusedAsync(list with { After = "" }, "?after", "page.bad-cursor");
        await RefusedAsync(list with { After = "!!!" }, "?after", "page.bad-cursor");
        await RefusedAsync(list with { After = page.Next![..^3] }, "?after", "page.bad-cursor");
    }

    [Theory]
    [InlineData("name", "[]")]
    [InlineData("name", "[null]")]
    [InlineData("name", "[5]")]
    [InlineData("name", "[\"a\",\"b\"]")]
    [InlineData("name", "[\"\\u0000\"]")]
    [InlineData("name", "[\"\\ud800\"]")]
    [InlineData("name", "null")]
    [InlineData("createdAt", "[\"2026-01-01T00:00:00\"]")]
    [InlineData("createdAt", "[\"x\"]")]
    [InlineData("hall", "[99999999999]")]
    [InlineData("hall", "[{}]")]
    [InlineData("start", "[\"2026-13-01\"]")]
    public async Task A_forged_mark_is_refused(string sort, string values)
    {
        await using var db = database.Open();
        var page = await db.Stands.ToPageAsync(Everything with { Sort = sort, Limit = 1 }, Stand.Fields, s => new Row(s.Id, s.Name), default);
        var mark = JsonDocument.Parse(System.Buffers.Text.Base64Url.DecodeFromChars(page.Next)).RootElement;
        var forged = $$"""{"s":"{{sort}}","f":"{{mark.GetProperty("f")}}","v":{{values}},"i":"{{mark.GetProperty("i")}}"}""";
        var after = System.Buffers.Text.Base64Url.EncodeToString(Encoding.UTF8.GetBytes(forged));
        await RefusedAsync(Everything with { Sort = sort, After = after }, "?after", "page.bad-cursor");
    }

    [Fact]
    public async Task What_a_list_cannot_do_is_refused_where_it_was_asked()
    {
        await RefusedAsync(Everything with { Sort = "colour" }, "?sort", "page.unknown-sort");
        await RefusedAsync(Everything with { Sort = "tags" }, "?sort", "page.unknown-sort");
        await RefusedAsync(Everything with { Sort = "emailCount" }, "?sort", "page.unknown-sort");
        await RefusedAsync(Everything with { Limit = 0 }, "?limit", "page.bad-limit");
        await RefusedAsync(Everything with { Limit = 201 }, "?limit", "page.bad-limit");
        await RefusedAsync(Everything with { Fields = "name,secret" }, "?fields", "page.unknown-field");
        await RefusedAsync(Everything with { Filter = "secret eq 1" }, "?filter", "filter.unknown-field");
    }

    [Fact]
    public void Only_the_properties_asked_for_are_kept()
    {
        var page = JsonSerializer.SerializeToNode(new Page<Row>([new Row(Guid.Empty, "x")], null), JsonSerializerOptions.Web)!;
        SparseFields.Trim(page, "name");
        page["items"]![0]!.AsObject().Select(p => p.Key).ShouldBe(["id", "name"]);
        SparseFields.Trim(page, "id");
        page.ToJsonString().ShouldBe("""{"items":[{"id":"00000000-0000-0000-0000-000000000000"}],"next":null}""");
    }

    [Fact]
    public async Task A_page_after_the_first_seeks_by_its_sort_keys()
    {
        var sql = await SentForSecondPageAsync("-createdAt");
        sql.ShouldHaveSingleItem().ShouldMatch("s\\.\"CreatedAt\" <= @\\w+ AND \\(s\\.\"CreatedAt\" < @\\w+ OR s\\.\"Id\" < @\\w+\\)");
    }

    [Fact]
    public async Task A_page_by_a_key_that_rows_may_lack_seeks_it_too()
    {
        var sql = await SentForSecondPageAsync("-hall");
        sql.ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            s => s.ShouldMatch("s\\.\"Hall\\w*\" IS NOT NULL AND s\\.\"Hall\\w*\" <= @\\w+"),
            s => s.ShouldMatch("ORDER BY s\\.\"Hall\\w*\" DESC, s\\.\"Id\" DESC"));
    }

    private async Task<List<string>> SentForSecondPageAsync(string sort)
    {
        var sent = new List<string>();
        await using var db = database.Open(sent.Add);
        var list = Everything with { Sort = sort, Limit = 5 };
        var first = await db.Stands.ToPageAsync(list, Stand.Fields, s => new Row(s.Id, s.Name), default);
        sent.Clear();
        await db.Stands.ToPageAsync(list with { After = first.Next }, Stand.Fields, s => new Row(s.Id, s.Name), default);
        return sent.ConvertAll(sql => sql.ReplaceLineEndings(" ").Replace("\"s\".", "s.", StringComparison.Ordinal));
    }

    private async Task RefusedAsync(ListQuery list, string pointer, string code)
    {
        await using var db = database.Open();
        var e = await Should.ThrowAsync<InvalidRequestException>(
            () => db.Stands.ToPageAsync(list, Stand.Fields, s => new Row(s.Id, s.Name), default));
        e.Errors.ShouldHaveSingleItem().ShouldSatisfyAllConditions(x => x.Pointer.ShouldBe(pointer), x => x.Code.ShouldBe(code));
    }

    private async Task<List<Guid>> VisitAsync(ListQuery list)
    {
        await using var db = database.Open();
        var visited = new List<Guid>();
        do
        {
            var page = await db.Stands.ToPageAsync(list, Stand.Fields, s => new Row(s.Id, s.Name), default);
            page.Items.Count.ShouldBeLessThanOrEqualTo(list.Limit!.Value);
            visited.AddRange(page.Items.Select(row => row.Id));
            list = list with { After = page.Next };
        }
        while (list.After is not null && visited.Count <= database.Stands.Count);
        return visited;
    }

    internal sealed record Row(Guid Id, string Name);
}
