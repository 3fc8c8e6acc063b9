using System.Text.Json;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

internal sealed class ListQualifications : IEndpoint
{
    /// <summary>A completed questionnaire.</summary>
    internal sealed record Item(
        Guid Id, string Script, int ScriptVersion, IReadOnlyDictionary<string, JsonElement> Answers, decimal Score, QualificationOutcome Outcome,
        IReadOnlyList<ReasonResponse> Reasons, DateTime At, Guid? ActorId, string ActorName);

    private static readonly Dictionary<string, JsonElement> NoAnswers = [];

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/{id:guid}/qualifications", Handle)
        .RequirePermission(LeadPermissions.Read)
        .WithName("listLeadQualifications")
        .WithSummary("The questionnaires completed for a lead, the latest first, with answers and reasons");

    private static async Task<Results<Ok<IReadOnlyList<Item>>, NotFound>> Handle(
        Guid id, LeadsDbContext db, ICurrentUser user, Messages messages, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        var masked = user.MayNotSeeContact(lead);
        var locale = Problems.LocaleOf(http);
        var rows = await db.Qualifications.AsNoTracking().Where(q => q.LeadId == id).OrderByDescending(q => q.At).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<Item>>(rows.ConvertAll(q => new Item(
            q.Id, q.ScriptKey, q.ScriptVersion, masked ? NoAnswers : q.Answers, q.Score, q.Outcome, ReasonResponse.Of(q.Reasons, messages, locale), q.At, q.ActorId, q.ActorName)));
    }
}
