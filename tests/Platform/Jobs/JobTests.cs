using Crm.Shared.Events;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Tests.Jobs;

public sealed class JobTests(CrmApp app) : IClassFixture<CrmApp>
{
    [Fact]
    public async Task People_see_and_steer_their_own_jobs_and_administrators_everybodys()
    {
        var mine = await QueueAsync(new TestCaller());
        var owner = app.As(new TestCaller { Id = mine.CreatedBy!.Value, Grants = { ["jobs:read"] = Scope.Own, ["jobs:update"] = Scope.Own } });
        var other = app.As(new TestCaller { Grants = { ["jobs:read"] = Scope.Own, ["jobs:update"] = Scope.Own } });

        (await owner.GetAsync("jobs")).Items.Count.ShouldBe(1);
        (await owner.GetAsync("jobs?state=queued")).Status.ShouldBe(HttpStatusCode.OK);
        (await other.GetAsync("jobs")).Items.ShouldBeEmpty();
        (await other.GetAsync($"jobs/{mine.Id}")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await other.PostAsync($"jobs/{mine.Id}/cancel")).Status.ShouldBe(HttpStatusCode.NotFound);
        (await app.With("jobs:read").GetAsync($"jobs/{mine.Id}")).Status.ShouldBe(HttpStatusCode.OK);
        (await owner.PostAsync($"jobs/{mine.Id}/pause")).Code.ShouldBe("job.wrong-state");
        (await owner.PostAsync($"jobs/{mine.Id}/cancel")).Status.ShouldBe(HttpStatusCode.Accepted);
        (await owner.GetAsync($"jobs/{mine.Id}"))["state"].GetString().ShouldBe("cancelled");
    }

    [Fact]
    public async Task A_dead_letter_is_seen_and_replayed()
    {
        var id = Guid.Empty;
        await using (var scope = app.OpenScope())
        {
            var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
            var now = app.Clock.GetUtcNow().UtcDateTime;
            var dead = new OutboxMessage { EventId = Shared.Domain.Ids.New(), AggregateId = Shared.Domain.Ids.New(), Type = "platform.Unknown", Payload = "{}", OccurredAt = now, DeadAt = now, Error = "Broken" };
            id = dead.EventId;
            db.Outbox.Add(dead);
            await db.SaveChangesAsync();
        }

        (await app.Administrator.GetAsync("dead-letters")).Items.Single().GetProperty("error").GetString().ShouldBe("Broken");
        (await app.With("dead-letters:read").PostAsync($"dead-letters/{id}/replay")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await app.Administrator.PostAsync($"dead-letters/{id}/replay")).Status.ShouldBe(HttpStatusCode.Accepted);
        (await app.Administrator.PostAsync($"dead-letters/{Shared.Domain.Ids.New()}/replay")).Status.ShouldBe(HttpStatusCode.NotFound);
    }

    // Paused, so that no runner takes it away while the test looks.
    private async Task<Job> QueueAsync(TestCaller creator)
    {
        await using var scope = app.OpenScope();
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        var user = new CurrentUser { Caller = new Caller(CallerKind.User, creator.Id, creator.Name, null, creator.Grants, []) };
        var job = Job.Create("platform.test", "A test", new { }, user, app.Clock);
        job.State = JobState.Paused;
        db.Jobs.Add(job);
        await db.SaveChangesAsync();
        return job;
    }
}
