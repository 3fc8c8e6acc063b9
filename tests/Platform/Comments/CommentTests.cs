using Crm.Shared.Web;

namespace Crm.Platform.Tests.Comments;

public sealed class CommentTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task Whoever_is_mentioned_is_told_if_they_may_see_the_record_and_the_author_learns_who_may_not()
    {
        var administrator = await app.AdministratorAsync();
        var manager = await administrator.AddAsync("manager@example.hk", "sales-manager", "Mandy Manager");
        var rep = await administrator.AddAsync("rep@example.hk", "sales-rep", "Ray Rep");
        var account = await administrator.PostAsync("accounts", new { name = "Secret Hall", ownerId = manager.Id });
        account.Status.ShouldBe(HttpStatusCode.Created, account.Text);

        var written = await administrator.PostAsync("comments", new
        {
            recordType = "account", recordId = account.Id, text = "@Mandy Manager and @Ray Rep: who calls them back?", mentions = new[] { manager.Id, rep.Id, manager.Id },
        });
        written.Status.ShouldBe(HttpStatusCode.Created, written.Text);
        written["mentions"].GetArrayLength().ShouldBe(2);
        written["notTold"].EnumerateArray().Select(person => person.GetProperty("name").GetString()).ShouldBe(["Ray Rep"]);

        var browser = await app.SignedInAsync("manager@example.hk");
        var told = await CrmApp.EventuallyAsync(() => browser.GetAsync("notifications"), r => r.Items.Count == 1);
        told.Items[0].GetProperty("text").GetString().ShouldBe("Ada Chan mentioned you on Secret Hall.");
        told.Items[0].GetProperty("recordType").GetString().ShouldBe("account");

        var other = await app.SignedInAsync("rep@example.hk");
        (await other.GetAsync("notifications")).Items.ShouldBeEmpty();
        (await other.GetAsync($"comments?recordType=account&recordId={account.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.GetAsync($"comments/{written.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync("comments", new { recordType = "account", recordId = account.Id, text = "Let me in" })).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_comment_may_be_put_differently_by_its_author_and_keeps_what_it_said()
    {
        var account = (await app.Administrator.PostAsync("accounts", new { name = "Edited Hall" })).Id;
        var amy = app.As(new TestCaller { Name = "Amy", Grants = { ["*"] = Scope.Everyone } });
        var written = await amy.PostAsync("comments", new { recordType = "account", recordId = account, text = "They want 20 panels" });

        (await app.Administrator.PatchAsync($"comments/{written.Id}", new { text = "They want nothing" }, "*")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await amy.PatchAsync($"comments/{written.Id}", new { text = " " }, written.ETag)).Status.ShouldBe(HttpStatusCode.BadRequest);
        (await amy.PatchAsync($"comments/{written.Id}", new { text = "They want 30 panels" }, null)).Status.ShouldBe(HttpStatusCode.PreconditionRequired);
        var changed = await amy.PatchAsync($"comments/{written.Id}", new { text = "They want 30 panels" }, written.ETag);
        changed.Status.ShouldBe(HttpStatusCode.OK, changed.Text);
        changed["editedAt"].GetDateTime().ShouldBeGreaterThan(changed["createdAt"].GetDateTime());
        (await amy.PatchAsync($"comments/{written.Id}", new { text = "They want 40" }, written.ETag)).Status.ShouldBe(HttpStatusCode.PreconditionFailed);

        var history = await app.Administrator.GetAsync($"comments/{written.Id}/history");
        history.Items.Single().GetProperty("text").GetString().ShouldBe("They want 20 panels");
        history.Items.Single().GetProperty("actorName").GetString().ShouldBe("Amy");
    }

    [Fact]
    public async Task A_comment_stands_on_the_timeline_of_its_account_and_follows_what_becomes_of_it()
    {
        var amy = app.As(new TestCaller { Name = "Amy", Grants = { ["*"] = Scope.Everyone } });
        var account = (await app.Administrator.PostAsync("accounts", new { name = "Told Hall" })).Id;
        var written = await amy.PostAsync("comments", new { recordType = "account", recordId = account, text = "First words" });
        await LineAsync(account, "First words");
        var changed = await amy.PatchAsync($"comments/{written.Id}", new { text = "Second words" }, written.ETag);
        await LineAsync(account, "Second words");
        (await amy.DeleteAsync($"comments/{written.Id}", changed.ETag)).Status.ShouldBe(HttpStatusCode.NoContent);
        await LineAsync(account, null);
        (await amy.GetAsync($"comments?recordType=account&recordId={account}")).Items.ShouldBeEmpty();
        (await amy.PostAsync($"comments/{written.Id}/restore")).Status.ShouldBe(HttpStatusCode.OK);
        await LineAsync(account, "Second words");
    }

    [Fact]
    public async Task Comments_hang_on_records_of_every_type_that_may_be_seen_and_on_nothing_else()
    {
        var lead = await app.Administrator.PostAsync("leads", new { companyName = "Commented Ltd", source = "Website" });
        lead.Status.ShouldBe(HttpStatusCode.Created, lead.Text);
        var written = await app.Administrator.PostAsync("comments", new { recordType = "lead", recordId = lead.Id, text = "Call before noon" });
        written.Status.ShouldBe(HttpStatusCode.Created, written.Text);
        (await app.With("leads:read").GetAsync($"comments?recordType=lead&recordId={lead.Id}")).Items.Count.ShouldBe(1);
        (await app.With("accounts:read").GetAsync($"comments?recordType=lead&recordId={lead.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.With("leads:read").PostAsync("comments", new { recordType = "lead", recordId = lead.Id, text = "x" })).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Administrator.PostAsync("comments", new { recordType = "account", recordId = lead.Id, text = "x" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Administrator.PostAsync("comments", new { recordType = "nonsense", recordId = lead.Id, text = "x" })).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.Administrator.PostAsync("comments", new { recordType = "lead", recordId = lead.Id, text = new string('x', 10_001) })).Status.ShouldBe(HttpStatusCode.BadRequest);
    }

    private Task LineAsync(Guid account, string? text) => CrmApp.EventuallyAsync(
        async () => (await app.Administrator.GetAsync($"accounts/{account}/timeline")).Items.Where(item => item.GetProperty("kind").GetString() == "comment.added")
            .Select(item => item.GetProperty("text").GetString()).SingleOrDefault(),
        seen => seen == text);
}
