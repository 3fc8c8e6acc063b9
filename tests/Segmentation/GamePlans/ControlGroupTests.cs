using Crm.Segmentation.GamePlans;
using Crm.Segmentation.Timeline;
using Crm.Shared.Domain;
using Shouldly;
using Xunit;

namespace Crm.Segmentation.Tests.GamePlans;

public sealed class ControlGroupTests
{
    private static readonly List<Guid> Accounts = [.. Enumerable.Range(0, 10_000).Select(_ => Ids.New())];

    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(50)]
    public void About_the_share_that_was_asked_for_is_held_back(int percent)
    {
        var plan = Ids.New();
        var held = Accounts.Count(account => ControlGroup.Draw(plan, account, percent) == PlanGroup.HeldBack);
        // Four standard deviations: one run in 15,000 would miss.
        var tolerance = 4 * Math.Sqrt(Accounts.Count * (percent / 100.0) * (1 - (percent / 100.0)));
        ((double)held).ShouldBeInRange((Accounts.Count * percent / 100.0) - tolerance, (Accounts.Count * percent / 100.0) + tolerance);
    }

    [Fact]
    public void The_draw_is_the_same_every_time_and_another_for_every_plan()
    {
        Guid one = Ids.New(), other = Ids.New();
        List<Guid> Held(Guid plan) => [.. Accounts.Where(account => ControlGroup.Draw(plan, account, 20) == PlanGroup.HeldBack)];
        Held(one).ShouldBe(Held(one));
        Held(one).ShouldNotBe(Held(other));
    }

    [Fact]
    public void A_step_is_late_when_its_last_day_is_over_in_the_zone_of_the_business()
    {
        var step = new PlanStep(Ids.New(), "Call", ActivityKind.Call, null, null, 3, null, RecognisedBy.Activity);
        // 23:30 on the 2nd in Hong Kong: three days later is the 5th, which ends at 16:00 UTC.
        step.DueFor(new DateTime(2026, 3, 2, 15, 30, 0, DateTimeKind.Utc)).ShouldBe(new DateTime(2026, 3, 5, 16, 0, 0, DateTimeKind.Utc));
        step.DueFor(new DateTime(2026, 3, 2, 16, 30, 0, DateTimeKind.Utc)).ShouldBe(new DateTime(2026, 3, 6, 16, 0, 0, DateTimeKind.Utc));
    }
}
