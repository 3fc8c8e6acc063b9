using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Response;

/// <summary>The working calendar and the times that are measured with it.</summary>
internal sealed record WorkingCalendarResponse(WorkingCalendarDocument Calendar, int ResponseTargetMinutes, int AcceptWithinMinutes, int Version)
{
    public static WorkingCalendarResponse Of(WorkingCalendar c) => new(c.Document, c.ResponseTargetMinutes, c.AcceptWithinMinutes, c.Version);
}

internal sealed class GetWorkingCalendar : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/working-calendar", Handle)
        .RequirePermission(WorkingCalendarPermissions.Read)
        .WithName("getWorkingCalendar")
        .WithSummary("Working hours, holidays, and the working minutes in which leads are accepted and answered");

    private static async Task<Ok<WorkingCalendarResponse>> Handle(LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var calendar = await db.WorkingCalendars.AsNoTracking().FirstAsync(ct);
        http.SetETag(calendar);
        return TypedResults.Ok(WorkingCalendarResponse.Of(calendar));
    }
}
