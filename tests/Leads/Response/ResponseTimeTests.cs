using Crm.Leads.Response;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Response;

public sealed class ResponseTimeTests
{
    private static readonly WorkingHours Hours = WorkingCalendarDocument.HongKong.ToWorkingHours();
    private static readonly TimeSpan Target = TimeSpan.FromHours(4);

    // Friday 2026-03-06 17:00 in Hong Kong.
    private static readonly DateTime FridayAfternoon = new(2026, 3, 6, 9, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void A_weekend_does_not_make_an_answer_late()
    {
        var time = ResponseTime.Measure(Hours, FridayAfternoon, FridayAfternoon.AddHours(64 + 3), Target, FridayAfternoon.AddDays(30));
        time.ShouldBe(new ResponseTime(TimeSpan.FromHours(4), Answered: true, Late: false));
    }

    [Fact]
    public void A_minute_over_the_target_is_late() =>
        ResponseTime.Measure(Hours, FridayAfternoon, FridayAfternoon.AddHours(64 + 3).AddMinutes(61), Target, FridayAfternoon).Late.ShouldBeTrue();

    [Fact]
    public void Without_an_answer_the_time_still_runs()
    {
        var time = ResponseTime.Measure(Hours, FridayAfternoon, null, Target, FridayAfternoon.AddDays(4));
        time.Answered.ShouldBeFalse();
        time.Waited.ShouldBe(TimeSpan.FromHours(16));
        time.Late.ShouldBeTrue();
    }

    [Fact]
    public void Figures_count_waiting_leads_as_late_but_not_as_answered()
    {
        var figures = ResponseFigures.Of([
            .. Enumerable.Range(1, 10).Select(h => new ResponseTime(TimeSpan.FromHours(h), Answered: true, Late: h > 4)),
            new ResponseTime(TimeSpan.FromHours(40), Answered: false, Late: true),
            new ResponseTime(TimeSpan.FromHours(1), Answered: false, Late: false),
        ]);

        figures.ShouldBe(new ResponseFigures(12, 10, TimeSpan.FromHours(5), TimeSpan.FromHours(9), 0.5833m));
    }

    [Fact]
    public void Figures_of_nobody_are_empty() => ResponseFigures.Of([]).ShouldBe(new ResponseFigures(0, 0, null, null, 0));
}
