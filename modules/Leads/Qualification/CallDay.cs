using Crm.Shared.Web;

namespace Crm.Leads.Qualification;

internal static class CallDay
{
    /// <summary>Dates in answers are measured from the day on the caller's own calendar.</summary>
    public static DateOnly Of(ICurrentUser user, TimeProvider clock) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, user.Zone));
}
