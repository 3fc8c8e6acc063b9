using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Response;

internal sealed class ChangeWorkingCalendar : IEndpoint
{
    private const int LongestTarget = 60 * 24 * 30;

    /// <param name="ResponseTargetMinutes">Working minutes from enquiry within which a first contact is due.</param>
    /// <param name="AcceptWithinMinutes">Working minutes to accept a lead that was given by hand.</param>
    internal sealed record Request(WorkingCalendarDocument Calendar, int ResponseTargetMinutes, int AcceptWithinMinutes);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.ResponseTargetMinutes).InclusiveBetween(1, LongestTarget);
            RuleFor(r => r.AcceptWithinMinutes).InclusiveBetween(1, LongestTarget);
            RuleFor(r => r.Calendar.TimeZone).Must(z => TimeZoneInfo.TryFindSystemTimeZoneById(z, out _)).WithErrorCode("working-calendar.unknown-zone");
            RuleFor(r => r.Calendar.Week).Must(week => week.Values.Any(day => day.Count > 0)).WithErrorCode("working-calendar.no-working-time");
            RuleFor(r => r.Calendar.Week).Must(week => week.Values.All(IsInOrder)).WithErrorCode("working-calendar.spans-overlap");
            RuleFor(r => r.Calendar.Holidays).Must(h => h.Count <= 1000).WithErrorCode("working-calendar.too-many-holidays");
        }

        private static bool IsInOrder(IReadOnlyList<WorkingSpan> day) =>
            day.All(s => s.From.ToTimeSpan() < s.End) && day.Zip(day.Skip(1)).All(pair => pair.First.End <= pair.Second.From.ToTimeSpan());
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/working-calendar", Handle)
        .RequirePermission(WorkingCalendarPermissions.Update)
        .WithName("changeWorkingCalendar")
        .WithSummary("Change working hours, holidays and targets; deadlines that run already stay as they are");

    private static async Task<Ok<WorkingCalendarResponse>> Handle(
        Request request, IfMatch ifMatch, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var calendar = await db.WorkingCalendars.FirstAsync(ct);
        ifMatch.Check(calendar);
        calendar.Change(request.Calendar, request.ResponseTargetMinutes, request.AcceptWithinMinutes);
        await db.SaveChangesAsync(ct);

        http.SetETag(calendar);
        return TypedResults.Ok(WorkingCalendarResponse.Of(calendar));
    }
}
