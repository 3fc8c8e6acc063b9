namespace Crm.Platform.Tests.Idempotency;

public sealed class AnswerOnceTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task A_repeated_POST_gets_the_first_answer_and_has_no_second_effect()
    {
        var administrator = app.Administrator;
        var first = await administrator.PostAsync("teams", new { name = "Once" }, Key("once"));
        var again = await administrator.PostAsync("teams", new { name = "Once" }, Key("once"));

        first.Status.ShouldBe(HttpStatusCode.Created, first.ToString());
        (again.Status, again.Text, again.ETag, again.Location).ShouldBe((first.Status, first.Text, first.ETag, first.Location));
        again.Headers["Idempotency-Replayed"].ShouldBe("true");
        (await administrator.GetAsync("teams")).Items.Count(t => t.GetProperty("name").GetString() == "Once").ShouldBe(1);
    }

    [Fact]
    public async Task The_same_key_for_something_else_is_refused()
    {
        var administrator = app.Administrator;
        await administrator.PostAsync("teams", new { name = "Reused" }, Key("reused"));

        var otherBody = await administrator.PostAsync("teams", new { name = "Reused 2" }, Key("reused"));
        var otherPath = await administrator.PostAsync("roles", new { name = "Reused" }, Key("reused"));

        (otherBody.Status, otherBody.Code).ShouldBe((HttpStatusCode.UnprocessableEntity, "idempotency.key-reused"));
        otherPath.Code.ShouldBe("idempotency.key-reused");
    }

    [Fact]
    public async Task Duplicates_at_the_same_moment_have_one_effect()
    {
        var administrator = app.Administrator;

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => administrator.PostAsync("teams", new { name = "Race" }, Key("race"))));

        answers.ShouldAllBe(a => a.Status == HttpStatusCode.Created || a.Code == "idempotency.in-progress");
        answers.Where(a => a.Status == HttpStatusCode.Created).Select(a => a.Id).Distinct().Count().ShouldBe(1);
        (await administrator.GetAsync("teams")).Items.Count(t => t.GetProperty("name").GetString() == "Race").ShouldBe(1);
    }

    [Fact]
    public async Task A_key_of_one_caller_says_nothing_to_another()
    {
        await app.Administrator.PostAsync("teams", new { name = "Mine" }, Key("shared"));

        var other = await app.Administrator.PostAsync("teams", new { name = "Theirs" }, Key("shared"));

        other["name"].GetString().ShouldBe("Theirs");
    }

    [Fact]
    public async Task What_failed_may_be_tried_again_with_the_same_key()
    {
        var administrator = app.Administrator;
        (await administrator.PostAsync("teams", new { name = "" }, Key("failed"))).Status.ShouldBe(HttpStatusCode.BadRequest);

        (await administrator.PostAsync("teams", new { name = "Now right" }, Key("failed"))).Status.ShouldBe(HttpStatusCode.Created);
    }

    [Fact]
    public async Task A_secret_is_not_kept_for_a_replay()
    {
        var administrator = app.Administrator;
        var body = new { name = "Secret", scopes = new[] { "teams:read" } };
        (await administrator.PostAsync("api-keys", body, Key("secret"))).Status.ShouldBe(HttpStatusCode.Created);

        var again = await administrator.PostAsync("api-keys", body, Key("secret"));

        again.Code.ShouldBe("idempotency.shown-once");
        (await administrator.GetAsync("api-keys")).Items.Count(k => k.GetProperty("name").GetString() == "Secret").ShouldBe(1);
    }

    [Fact]
    public async Task After_a_day_the_key_is_free_again()
    {
        var administrator = app.Administrator;
        var first = await administrator.PostAsync("teams", new { name = "Daily" }, Key("daily"));

        app.Clock.Advance(TimeSpan.FromHours(25));
        var next = await administrator.PostAsync("teams", new { name = "Daily" }, Key("daily"));

        next.Id.ShouldNotBe(first.Id);
    }

    [Fact]
    public async Task A_key_that_is_too_long_is_refused() =>
        (await app.Administrator.PostAsync("teams", new { name = "Long" }, Key(new string('k', 101)))).Code.ShouldBe("idempotency.bad-key");

    private static (string, string) Key(string key) => ("Idempotency-Key", key);
}
