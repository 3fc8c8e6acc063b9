using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Crm.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Jobs;

public sealed class JobTests(Kernel kernel) : IClassFixture<Kernel>
{
    [Fact]
    public async Task A_job_runs_shows_progress_and_keeps_its_result()
    {
        var id = await QueueAsync(5);
        var job = await UntilAsync(id, JobState.Succeeded);
        job.Done.ShouldBe(5);
        job.Total.ShouldBe(5);
        job.Result.ShouldBe("""{"counted":5}""");
    }

    [Fact]
    public async Task A_job_whose_host_stops_goes_on_where_it_was_and_does_nothing_twice()
    {
        kernel.Switch.StopJobsAt(3);
        var id = await QueueAsync(6);
        await CrmApp.EventuallyAsync(() => FindAsync(id), j => j.Done == 3);
        await kernel.RestartAsync();
        kernel.Switch.Release();
        await UntilAsync(id, JobState.Succeeded);
        (await kernel.InDbAsync(db => db.Effects.Where(e => e.ProbeId == id).OrderBy(e => e.Times).Select(e => e.Times).ToListAsync())).ShouldBe(Enumerable.Range(0, 6));
    }

    [Fact]
    public async Task A_running_job_can_be_cancelled_and_taken_up_again()
    {
        kernel.Switch.StopJobsAt(2);
        var id = await QueueAsync(4);
        await CrmApp.EventuallyAsync(() => FindAsync(id), j => j.Done == 2);
        await OnBoardAsync(board => board.CancelAsync(id, kernel.Clock.GetUtcNow().UtcDateTime, default));
        await UntilAsync(id, JobState.Cancelled);
        kernel.Switch.Release();
        await OnBoardAsync(board => board.ResumeAsync(id, default));
        (await UntilAsync(id, JobState.Succeeded)).Done.ShouldBe(4);
    }

    [Fact]
    public async Task A_host_that_has_lost_its_lease_saves_nothing()
    {
        kernel.Switch.StopJobsAt(1);
        var id = await QueueAsync(3);
        await CrmApp.EventuallyAsync(() => FindAsync(id), j => j.Done == 1);
        await kernel.InDbAsync(db => db.Jobs.Where(j => j.Id == id).ExecuteUpdateAsync(s => s.SetProperty(j => j.LeaseOwner, Guid.Empty).SetProperty(j => j.LeaseUntil, DateTime.MaxValue)));
        kernel.Switch.Release();
        await Task.Delay(500);
        (await kernel.InDbAsync(db => db.Effects.CountAsync(e => e.ProbeId == id))).ShouldBe(1);
    }

    private async Task<Guid> QueueAsync(int goal)
    {
        await using var scope = kernel.Scope();
        var job = Job.Create("probe.count-up", "a test", goal, scope.ServiceProvider.GetRequiredService<ICurrentUser>(), kernel.Clock);
        Kernel.Db(scope).Jobs.Add(job);
        await Kernel.Db(scope).SaveChangesAsync();
        return job.Id;
    }

    private async Task OnBoardAsync(Func<JobBoard, Task> act)
    {
        await using var scope = kernel.Scope();
        await act(scope.ServiceProvider.GetRequiredService<JobBoard>());
    }

    private Task<Job> FindAsync(Guid id) => kernel.InDbAsync(db => db.Jobs.AsNoTracking().SingleAsync(j => j.Id == id));

    private Task<Job> UntilAsync(Guid id, JobState state) => CrmApp.EventuallyAsync(() => FindAsync(id), j => j.State == state);
}
