using Crm.Leads.Qualification;
using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Conversion;

internal sealed class ProposeConversion : IEndpoint
{
    internal sealed record Account(string Name, string? Phone, string? Website, string? Address, string? District, string? City, string? Country);

    internal sealed record Contact(string Name, string? JobTitle, string? Email, string? Phone, string? Language);

    /// <param name="Amount">The first sum of money that the latest questionnaire asked for.</param>
    /// <param name="ExpectedClose">The first date that the latest questionnaire asked for.</param>
    internal sealed record Opportunity(string Name, Money? Amount, DateOnly? ExpectedClose);

    /// <summary>What the lead would become, so that nothing is typed twice.</summary>
    /// <param name="Candidates">Accounts that may be the same company, the likeliest first.</param>
    internal sealed record Response(Account Account, Contact? Contact, Opportunity Opportunity, IReadOnlyList<AccountCandidate> Candidates);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/{id:guid}/conversion", Handle)
        .RequirePermission(LeadPermissions.Convert)
        .WithName("proposeLeadConversion")
        .WithSummary("What account, contact and opportunity a lead would become, and which accounts may be the same company");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, LeadsDbContext db, ConversionTargets targets, ICurrentUser user, CancellationToken ct)
    {
        var lead = await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.DemandClaimed(lead);
        var (amount, date) = await LastAnswersAsync(db, id, ct);
        return TypedResults.Ok(new Response(
            new Account(lead.Title, lead.Phone, lead.Website, lead.Address, lead.District, lead.City, lead.Country),
            lead.PersonName is { } person ? new Contact(person, lead.JobTitle, lead.Email, lead.Phone, lead.Language) : null,
            new Opportunity(ConversionTargets.OpportunityName(lead, null), amount, date),
            await targets.CandidatesAsync(lead, lead.Title, ct)));
    }

    private static async Task<(Money? Amount, DateOnly? Date)> LastAnswersAsync(LeadsDbContext db, Guid leadId, CancellationToken ct)
    {
        var last = await db.Qualifications.AsNoTracking().Where(q => q.LeadId == leadId).OrderByDescending(q => q.At).FirstOrDefaultAsync(ct);
        var script = last is null ? null : await db.ScriptVersions.AsNoTracking()
            .FirstOrDefaultAsync(v => v.Number == last.ScriptVersion && db.Scripts.Any(s => s.Id == v.ScriptId && s.Key == last.ScriptKey), ct);
        if (last is null || script is null)
            return (null, null);

        // Dates count days from a day of reference; any will do to get the date back.
        var reference = DateOnly.FromDateTime(last.At);
        var asked = last.Reasons.Select(r => r.Question).ToHashSet();
        var money = First(QuestionKind.Money);
        return (
            money is { } m ? new Money(m.Value, m.Question.Currency!) : null,
            First(QuestionKind.Date) is { } days ? reference.AddDays((int)days.Value) : null);

        (ScriptQuestion Question, decimal Value)? First(QuestionKind kind)
        {
            foreach (var question in script.Document.Questions.Where(q => q.Kind == kind && asked.Contains(q.Key)))
            {
                if (last.Answers.TryGetValue(question.Key, out var json) && AnswerReader.Read(question, json, reference, [])?.Value is { } value)
                    return (question, value);
            }

            return null;
        }
    }
}
