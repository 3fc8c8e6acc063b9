using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Response;

/// <summary>When people work, and in how much of that time leads are to be accepted and answered. There is one.</summary>
internal sealed class WorkingCalendar : AggregateRoot, IRecord
{
    public static readonly Guid OnlyId = new("0193a000-0000-7000-8000-000000000001");
    public const int StandardResponseTarget = 240;
    public const int StandardAcceptWithin = 60;

    private WorkingCalendar() { }

    public static RecordType RecordType { get; } = new("working-calendar", "working-calendars");
    public string Label => Document.TimeZone;

    public WorkingCalendarDocument Document { get; private set; } = WorkingCalendarDocument.HongKong;

    /// <summary>Working minutes from enquiry within which a first contact is due.</summary>
    public int ResponseTargetMinutes { get; private set; } = StandardResponseTarget;

    /// <summary>Working minutes to accept a lead that somebody gave by hand.</summary>
    public int AcceptWithinMinutes { get; private set; } = StandardAcceptWithin;

    public static WorkingCalendar HongKong() => new() { Id = OnlyId };

    public void Change(WorkingCalendarDocument document, int responseTargetMinutes, int acceptWithinMinutes)
    {
        Document = document;
        ResponseTargetMinutes = responseTargetMinutes;
        AcceptWithinMinutes = acceptWithinMinutes;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<WorkingCalendar>
    {
        public void Configure(EntityTypeBuilder<WorkingCalendar> builder)
        {
            builder.ToTable("working_calendars");
            builder.Property(c => c.Document).HasMaxLength(-1).HasJson();
        }
    }
}

/// <summary>The calendar for one unit of work.</summary>
internal sealed class WorkingTime(LeadsDbContext db)
{
    private WorkingCalendar? calendar;
    private WorkingHours? hours;

    public async Task<DateTime> RespondByAsync(DateTime enquiredAt, CancellationToken ct)
    {
        await LoadAsync(ct);
        return hours!.Add(enquiredAt, TimeSpan.FromMinutes(calendar!.ResponseTargetMinutes));
    }

    /// <param name="now">When the lead is given.</param>
    /// <param name="minutes">Working minutes; the calendar's own when null.</param>
    public async Task<DateTime> AcceptByAsync(DateTime now, int? minutes, CancellationToken ct)
    {
        await LoadAsync(ct);
        return hours!.Add(now, TimeSpan.FromMinutes(minutes ?? calendar!.AcceptWithinMinutes));
    }

    public async Task<int> MinutesBetweenAsync(DateTime from, DateTime to, CancellationToken ct)
    {
        await LoadAsync(ct);
        return (int)hours!.Between(from, to).TotalMinutes;
    }

    public async Task<WorkingHours> HoursAsync(CancellationToken ct)
    {
        await LoadAsync(ct);
        return hours!;
    }

    private async Task LoadAsync(CancellationToken ct)
    {
        calendar ??= await db.WorkingCalendars.AsNoTracking().FirstOrDefaultAsync(ct) ?? WorkingCalendar.HongKong();
        hours ??= calendar.Document.ToWorkingHours();
    }
}
