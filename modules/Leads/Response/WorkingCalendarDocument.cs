using System.Text.Json;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Leads.Response;

/// <summary>The working calendar as an administrator edits it: zone, hours per weekday, holidays by date.</summary>
internal sealed record WorkingCalendarDocument(
    string TimeZone,
    IReadOnlyDictionary<DayOfWeek, IReadOnlyList<WorkingSpan>> Week,
    IReadOnlyList<Holiday> Holidays)
{
    public const string HongKongZone = "Asia/Hong_Kong";

    /// <summary>What an installation starts with: Hong Kong office hours and general holidays.</summary>
    public static WorkingCalendarDocument HongKong { get; } = ReadHongKong();

    public WorkingHours ToWorkingHours() => new(
        TimeZoneInfo.FindSystemTimeZoneById(TimeZone),
        Week,
        Holidays.Select(h => h.Date).ToHashSet());

    private static WorkingCalendarDocument ReadHongKong()
    {
        using var stream = typeof(WorkingCalendarDocument).Assembly.GetManifestResourceStream("Crm.Leads.Response.hong-kong.json")!;
        return JsonSerializer.Deserialize<WorkingCalendarDocument>(stream, CrmJson.Options)!;
    }
}

internal sealed record Holiday(DateOnly Date, LocalizedText Name);
