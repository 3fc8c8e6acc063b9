using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

/// <summary>Completes a script for a lead: the answers are scored and kept, and the lead takes the outcome.</summary>
internal sealed class Questionnaires(LeadsDbContext db, ICurrentUser user, TimeProvider clock)
{
    /// <param name="lead">Open.</param>
    /// <param name="scriptKey">Of a script that is in use.</param>
    /// <param name="version">The edition that the call began with; the one in use when null.</param>
    /// <param name="answers">By question key.</param>
    /// <param name="note">What else was said.</param>
    /// <param name="actor">Who asked.</param>
    /// <param name="ct">Ends it.</param>
    public async Task<ScoringResult> CompleteAsync(
        Lead lead, string scriptKey, int? version, IReadOnlyDictionary<string, JsonElement> answers, string? note, Actor actor, CancellationToken ct)
    {
        var edition = await FindEditionAsync(scriptKey, version, ct) ?? throw new InvalidRequestException("/script", "qualification.unknown-script", ("script", scriptKey));
        var result = ScoringPolicy.Score(edition.Document, answers, CallDay.Of(user, clock));
        var faults = result.Errors.Concat(result.Missing.Select(q => Fault.At(AnswerReader.Pointer(q), "answer.required"))).ToList();
        if (faults.Count > 0)
            throw new InvalidRequestException(faults);

        lead.Qualify(scriptKey, edition.Number, result.Score, result.Outcome, note, actor);
        db.Qualifications.Add(new LeadQualification
        {
            LeadId = lead.Id,
            ScriptKey = scriptKey,
            ScriptVersion = edition.Number,
            Answers = answers,
            Score = result.Score,
            Outcome = result.Outcome,
            Reasons = result.Reasons,
            At = actor.Now,
            ActorId = actor.Id,
            ActorName = actor.Name,
        });
        return result;
    }

    private Task<ScriptVersion?> FindEditionAsync(string scriptKey, int? version, CancellationToken ct) =>
        db.ScriptVersions.AsNoTracking()
            .Where(v => db.Scripts.Any(s => s.Id == v.ScriptId && s.Key == scriptKey))
            .Where(v => version == null ? v.Status == ScriptVersionStatus.Published : v.Number == version && v.Status != ScriptVersionStatus.Draft)
            .FirstOrDefaultAsync(ct);
}
