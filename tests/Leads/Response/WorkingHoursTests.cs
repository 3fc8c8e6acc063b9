using System.Globalization;
using Crm.Leads.Response;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Response;

public sealed class WorkingHoursTests
{
    private static readonly WorkingHours HongKong = WorkingCalendarDocument.HongKong.ToWorkingHours();

    // Times are written as Hong Kong wall clock (UTC+8). 2026-03-02 is a Monday.
    [Theory]
    [InlineData("2026-03-02 10:00", 60, "2026-03-02 11:00")]
    [InlineData("2026-03-02 12:30", 60, "2026-03-02 14:30")]
    [InlineData("2026-03-02 17:30", 60, "2026-03-03 09:30")]
    [InlineData("2026-03-02 03:00", 30, "2026-03-02 09:30")]
    [InlineData("2026-03-06 17:00", 120, "2026-03-09 10:00")]
    [InlineData("2026-03-07 11:00", 0, "2026-03-09 09:00")]
    [InlineData("2026-03-02 09:00", 480, "2026-03-02 18:00")]
    public void Only_working_time_is_added(string from, int minutes, string expected) =>
        HongKong.Add(Local(from), TimeSpan.FromMinutes(minutes)).ShouldBe(Local(expected));

    [Fact]
    public void Lunar_New_Year_is_left_out() =>
        HongKong.Add(Local("2026-02-16 17:00"), TimeSpan.FromHours(2)).ShouldBe(Local("2026-02-20 10:00"));

    [Fact]
    public void Easter_and_Ching_Ming_2026_are_left_out() =>
        HongKong.Add(Local("2026-04-02 17:30"), TimeSpan.FromHours(1)).ShouldBe(Local("2026-04-08 09:30"));

    [Theory]
    [InlineData("2026-03-02 10:00", "2026-03-02 11:15", 75)]
    [InlineData("2026-03-02 12:00", "2026-03-02 15:00", 120)]
    [InlineData("2026-03-06 17:00", "2026-03-09 10:00", 120)]
    [InlineData("2026-03-07 10:00", "2026-03-08 10:00", 0)]
    [InlineData("2026-03-02 11:00", "2026-03-02 10:00", 0)]
    [InlineData("2026-02-16 17:00", "2026-02-20 10:00", 120)]
    public void Only_working_time_is_counted(string from, string to, int minutes) =>
        HongKong.Between(Local(from), Local(to)).ShouldBe(TimeSpan.FromMinutes(minutes));

    [Theory]
    [InlineData("2026-03-02 09:00", true)]
    [InlineData("2026-03-02 13:30", false)]
    [InlineData("2026-03-02 18:00", false)]
    [InlineData("2026-03-07 10:00", false)]
    [InlineData("2026-10-01 10:00", false)]
    public void It_knows_whether_people_work(string at, bool working) => HongKong.IsWorking(Local(at)).ShouldBe(working);

    [Fact]
    public void Adding_and_counting_agree()
    {
        var start = Local("2026-01-01 00:00");
        for (var minutes = 1; minutes < 60_000; minutes += 997)
            HongKong.Between(start, HongKong.Add(start, TimeSpan.FromMinutes(minutes))).ShouldBe(TimeSpan.FromMinutes(minutes));
    }

    [Fact]
    public void A_night_shift_through_a_clock_change_has_the_hours_that_passed()
    {
        var london = TimeZoneInfo.FindSystemTimeZoneById("Europe/London");
        IReadOnlyList<WorkingSpan> allDay = [new(new TimeOnly(0, 0), TimeOnly.MinValue)];
        var hours = new WorkingHours(london, Enum.GetValues<DayOfWeek>().ToDictionary(d => d, _ => allDay), new HashSet<DateOnly>());

        // 2026-03-29 has 23 hours in London, 2026-10-25 has 25.
        hours.Between(Utc("2026-03-29 00:00"), Utc("2026-03-29 23:00")).ShouldBe(TimeSpan.FromHours(23));
        hours.Between(Utc("2026-10-24 23:00"), Utc("2026-10-26 00:00")).ShouldBe(TimeSpan.FromHours(25));
    }

    [Fact]
    public void A_calendar_without_working_time_fails_instead_of_searching_forever()
    {
        var never = new WorkingHours(TimeZoneInfo.Utc, new Dictionary<DayOfWeek, IReadOnlyList<WorkingSpan>>(), new HashSet<DateOnly>());
        Should.Throw<InvalidOperationException>(() => never.Add(Utc("2026-01-01 00:00"), TimeSpan.FromHours(1)));
        never.Between(Utc("2026-01-01 00:00"), Utc("2026-06-01 00:00")).ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void The_shipped_holidays_agree_with_the_lunar_calendar()
    {
        var lunar = new ChineseLunisolarCalendar();
        foreach (var year in new[] { 2026, 2027 })
        {
            LunarDay(year, 1, 1).ShouldBeOneOf(HolidaysOf(year, "Lunar New Year's Day"));
            LunarDay(year, 5, 5).ShouldBeOneOf(HolidaysOf(year, "Tuen Ng Festival"));
            LunarDay(year, 8, 16).ShouldBeOneOf(HolidaysOf(year, "The day following the Chinese Mid-Autumn Festival"));
            HolidaysOf(year, "").Length.ShouldBe(17);
        }

        DateOnly LunarDay(int year, int month, int day)
        {
            var leap = lunar.GetLeapMonth(year);
            return DateOnly.FromDateTime(lunar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
        }

        static DateOnly[] HolidaysOf(int year, string name) =>
            [.. WorkingCalendarDocument.HongKong.Holidays.Where(h => h.Date.Year == year && h.Name.En!.StartsWith(name, StringComparison.Ordinal)).Select(h => h.Date)];
    }

    private static DateTime Local(string hongKong) => Utc(hongKong).AddHours(-8);

    private static DateTime Utc(string text) =>
        DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal);
}
