using Crm.Shared.Filtering;
using Shouldly;
using Xunit;

namespace Crm.Shared.Tests.Filtering;

public class FilterClockTests
{
    [Theory]
    [InlineData("now", "2026-11-21T18:30Z")]
    [InlineData("now-2h", "2026-11-21T16:30Z")]
    [InlineData("now-1d", "2026-11-20T18:30Z")]
    [InlineData("today", "2026-11-21T16:00Z")]
    [InlineData("today+1d", "2026-11-22T16:00Z")]
    [InlineData("startOf(\"day\")", "2026-11-21T16:00Z")]
    [InlineData("startOf(\"week\")", "2026-11-15T16:00Z")]
    [InlineData("startOf(\"month\")", "2026-10-31T16:00Z")]
    [InlineData("startOf(\"quarter\")", "2026-09-30T16:00Z")]
    [InlineData("startOf(\"quarter\")-1q", "2026-06-30T16:00Z")]
    [InlineData("startOf(\"year\")-1y", "2024-12-31T16:00Z")]
    [InlineData("today+9h", "2026-11-22T01:00Z")]
    public void Moments_are_those_of_the_callers_wall(string moment, string expected) =>
        Resolve(moment, Expectation.Clock).ShouldBe(DateTimeOffset.Parse(expected).UtcDateTime);

    [Fact]
    public void A_day_that_begins_with_a_jump_of_the_clock_begins_after_it()
    {
        // Santiago's clocks went from 24:00 to 01:00 as 6 September 2026 began.
        var clock = new FilterClock(new DateTime(2026, 9, 6, 12, 0, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById("America/Santiago"), RunTimeFields.None);
        Resolve("today", clock).ShouldBe(new DateTime(2026, 9, 6, 4, 0, 0, DateTimeKind.Utc));
    }

    [Fact]
    public void A_day_before_is_the_same_time_of_day_though_clocks_changed()
    {
        var clock = new FilterClock(new DateTime(2026, 10, 25, 12, 0, 0, DateTimeKind.Utc), TimeZoneInfo.FindSystemTimeZoneById("Europe/London"), RunTimeFields.None);
        Resolve("now-1d", clock).ShouldBe(new DateTime(2026, 10, 24, 11, 0, 0, DateTimeKind.Utc));
        Resolve("now-24h", clock).ShouldBe(new DateTime(2026, 10, 24, 12, 0, 0, DateTimeKind.Utc));
    }

    private static DateTime Resolve(string moment, FilterClock clock) =>
        clock.Resolve((FilterMoment)((FilterCondition)Filter.Parse($"at ge {moment}")).Value!);
}
