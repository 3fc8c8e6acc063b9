using Crm.Leads.Protection;
using Crm.Leads.Response;
using Shouldly;
using Xunit;

namespace Crm.Leads.Tests.Protection;

public sealed class ProtectionPeriodTests
{
    private static readonly WorkingHours HongKong = WorkingCalendarDocument.HongKong.ToWorkingHours();
    private static readonly ProtectionTerms FiveDays = new(Days: 5, ExtensionDays: 3, LongestDays: null, WarnDays: 2);

    // Hong Kong wall clock. The office is open until 18:00, Monday to Friday.
    [Theory]
    [InlineData("2026-03-02 10:00", "2026-03-09 18:00", "2026-03-06 09:00")]
    [InlineData("2026-03-07 10:00", "2026-03-13 18:00", "2026-03-12 09:00")]
    [InlineData("2026-02-13 16:00", "2026-02-25 18:00", "2026-02-24 09:00")] // Lunar New Year, Tuesday to Thursday
    [InlineData("2026-04-01 09:00", "2026-04-13 18:00", "2026-04-10 09:00")] // Good Friday, Ching Ming and Easter Monday
    [InlineData("2026-12-23 12:00", "2026-12-31 18:00", "2026-12-30 09:00")] // Christmas; the day after it is a Saturday
    [InlineData("2027-02-04 12:00", "2027-02-15 18:00", "2027-02-12 09:00")] // Lunar New Year falls on a Saturday: Monday and Tuesday instead
    public void A_lead_is_protected_for_whole_working_days(string taken, string until, string warned)
    {
        var period = ProtectionPeriod.Begin(FiveDays, HongKong, Local(taken));
        period.Until.ShouldBe(Local(until));
        period.WarnAt.ShouldBe(Local(warned));
    }

    [Fact]
    public void Progress_prolongs_it_and_the_owner_is_warned_anew()
    {
        var begun = ProtectionPeriod.Begin(FiveDays, HongKong, Local("2026-03-02 10:00"));
        var early = begun.After(Local("2026-03-03 10:00"), FiveDays, HongKong);
        early.ShouldBe(begun);

        var warned = begun with { WarnAt = null };
        warned.After(Local("2026-03-03 10:00"), FiveDays, HongKong).WarnAt.ShouldBeNull();
        var late = warned.After(Local("2026-03-06 10:00"), FiveDays, HongKong);
        late.Until.ShouldBe(Local("2026-03-11 18:00"));
        late.WarnAt.ShouldBe(Local("2026-03-10 09:00"));
    }

    [Fact]
    public void However_much_progress_there_is_the_longest_time_ends_it()
    {
        var terms = FiveDays with { LongestDays = 6 };
        var period = ProtectionPeriod.Begin(terms, HongKong, Local("2026-03-02 10:00")).After(Local("2026-03-09 17:00"), terms, HongKong);
        period.Until.ShouldBe(Local("2026-03-10 18:00"));
        period.After(Local("2026-03-10 17:00"), terms, HongKong).ShouldBe(period);
    }

    /// <summary>For calendars and rules of every kind; the seed is in the message, so that a failure can be had again.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Protection_never_ends_in_free_time_and_progress_never_moves_it_back(int seed)
    {
        var random = new Random(seed);
        for (var round = 0; round < 150; round++)
        {
            var hours = AnyCalendar(random);
            var terms = AnyTerms(random);
            var now = new DateTime(2026, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(random.Next(2 * 365 * 24 * 60));
            var period = ProtectionPeriod.Begin(terms, hours, now);
            DemandSound(period, hours, now);
            for (var step = 0; step < 12; step++)
            {
                now = now.AddMinutes(random.Next(10 * 24 * 60));
                // A rule may be changed while a lead is protected by it.
                if (random.Next(4) == 0)
                    terms = AnyTerms(random);
                var next = period.After(now, terms, hours);
                next.Until.ShouldBeGreaterThanOrEqualTo(period.Until, $"seed {seed}, round {round}, step {step}");
                next.Since.ShouldBe(period.Since);
                DemandSound(next, hours, period.Since);
                period = next;
            }
        }

        void DemandSound(ProtectionPeriod period, WorkingHours hours, DateTime since)
        {
            period.Until.ShouldBeGreaterThan(since);
            hours.IsWorking(period.Until.AddTicks(-1)).ShouldBeTrue($"seed {seed}: {period.Until:O} is in free time");
            hours.IsWorking(period.WarnAt!.Value).ShouldBeTrue($"seed {seed}: warned at {period.WarnAt:O}, in free time");
            period.WarnAt.Value.ShouldBeLessThan(period.Until);
        }
    }

    private static ProtectionTerms AnyTerms(Random random)
    {
        var days = random.Next(1, 40);
        var extension = random.Next(1, 40);
        return new ProtectionTerms(days, extension, random.Next(2) == 0 ? null : days + random.Next(60), random.Next(1, Math.Min(days, extension) + 1));
    }

    private static WorkingHours AnyCalendar(Random random)
    {
        string[] zones = ["Asia/Hong_Kong", "Europe/London", "America/New_York", "Pacific/Kiritimati", "UTC"];
        var days = Enum.GetValues<DayOfWeek>().Where(_ => random.Next(3) > 0).DefaultIfEmpty(DayOfWeek.Wednesday).ToList();
        var week = days.ToDictionary(d => d, _ => AnyDay(random));
        var holidays = Enumerable.Range(0, random.Next(60)).Select(_ => new DateOnly(2026, 1, 1).AddDays(random.Next(3 * 365))).ToHashSet();
        return new WorkingHours(TimeZoneInfo.FindSystemTimeZoneById(zones[random.Next(zones.Length)]), week, holidays);
    }

    private static IReadOnlyList<WorkingSpan> AnyDay(Random random)
    {
        var edges = Enumerable.Range(0, 2 * random.Next(1, 3)).Select(_ => random.Next(96)).Distinct().Order().ToList();
        var spans = edges.Chunk(2).Where(c => c.Length == 2).Select(c => new WorkingSpan(TimeOf(c[0]), TimeOf(c[1]))).ToList();
        return spans.Count > 0 ? spans : [new WorkingSpan(new TimeOnly(20, 0), TimeOnly.MinValue)];

        static TimeOnly TimeOf(int quarter) => new(quarter / 4, quarter % 4 * 15);
    }

    private static DateTime Local(string hongKong) => DateTime.SpecifyKind(DateTime.Parse(hongKong, System.Globalization.CultureInfo.InvariantCulture), DateTimeKind.Utc).AddHours(-8);
}
