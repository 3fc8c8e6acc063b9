using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Response;

internal sealed class GetResponseTimes : IEndpoint
{
    private const int StandardDays = 90;

    /// <summary>How quickly a group answers its enquiries, in working time.</summary>
    /// <param name="OwnerId">Set in figures by owner; null for leads in the pool.</param>
    /// <param name="TeamId">Set in figures by team; null for leads of no team.</param>
    /// <param name="Source">Set in figures by source.</param>
    /// <param name="Answered">Leads with a first contact; only they count for median and 90th percentile.</param>
    /// <param name="LateShare">Share of all leads answered late or overdue, 0 to 1.</param>
    internal sealed record Figures(
        Guid? OwnerId, Guid? TeamId, string? Source, int Leads, int Answered, int? MedianMinutes, int? Percentile90Minutes, decimal LateShare);

    /// <param name="From">The first day of enquiries that count.</param>
    /// <param name="To">The last day of enquiries that count.</param>
    internal sealed record Response(DateOnly From, DateOnly To, Figures All, IReadOnlyList<Figures> ByOwner, IReadOnlyList<Figures> ByTeam, IReadOnlyList<Figures> BySource);

    private sealed record Row(Guid? OwnerId, Guid? TeamId, string Source, ResponseTime Time);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/response-times", Handle)
        .RequirePermission(LeadPermissions.Read)
        .WithName("getResponseTimes")
        .WithSummary("Working time from enquiry to first contact per rep, team and source; the last 90 days unless dates are given");

    private static async Task<Ok<Response>> Handle(
        DateOnly? from, DateOnly? to, LeadsDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var last = to ?? DateOnly.FromDateTime(TimeZoneInfo.ConvertTimeFromUtc(clock.GetUtcNow().UtcDateTime, user.Zone));
        var first = from ?? last.AddDays(-StandardDays + 1);
        var (start, end) = (StartOf(first, user.Zone), StartOf(last.AddDays(1), user.Zone));

        var leads = await db.Leads.AsNoTracking().Where(l => l.RespondBy != null && l.EnquiredAt >= start && l.EnquiredAt < end)
            .Select(l => new { l.OwnerId, l.TeamId, l.Source, l.ResponseMinutes, l.Late }).ToListAsync(ct);
        var rows = leads.ConvertAll(l => new Row(
            l.OwnerId, l.TeamId, l.Source, new ResponseTime(TimeSpan.FromMinutes(l.ResponseMinutes ?? 0), l.ResponseMinutes is not null, l.Late)));

        return TypedResults.Ok(new Response(
            first,
            last,
            Of(rows, null, null, null),
            [.. rows.GroupBy(r => r.OwnerId).Select(g => Of(g, g.Key, null, null)).OrderByDescending(f => f.Leads)],
            [.. rows.GroupBy(r => r.TeamId).Select(g => Of(g, null, g.Key, null)).OrderByDescending(f => f.Leads)],
            [.. rows.GroupBy(r => r.Source).Select(g => Of(g, null, null, g.Key)).OrderByDescending(f => f.Leads)]));
    }

    private static Figures Of(IEnumerable<Row> rows, Guid? owner, Guid? team, string? source)
    {
        var figures = ResponseFigures.Of([.. rows.Select(r => r.Time)]);
        return new Figures(
            owner, team, source, figures.Leads, figures.Answered, (int?)figures.Median?.TotalMinutes, (int?)figures.Percentile90?.TotalMinutes, figures.LateShare);
    }

    private static DateTime StartOf(DateOnly day, TimeZoneInfo zone) => TimeZoneInfo.ConvertTimeToUtc(day.ToDateTime(TimeOnly.MinValue), zone);
}
