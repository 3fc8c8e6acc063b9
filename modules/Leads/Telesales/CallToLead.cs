using Crm.Leads.Capture;
using Crm.Leads.Protection;
using Crm.Leads.Qualification;
using Crm.Leads.Response;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

/// <summary>What a call does to leads: it is a contact with the lead that it was about, and a good one makes a lead of the person.</summary>
internal sealed class CallToLead(LeadsDbContext db, LeadIntake intake, Questionnaires questionnaires, WorkingTime time, Protections protections)
{
    /// <returns>Null when there is no lead and the call made none.</returns>
    public async Task<Lead?> ApplyAsync(CallList list, CallEntry entry, CallOutcome outcome, RecordCall.Request request, Actor actor, CancellationToken ct)
    {
        var lead = await KnownAsync(entry, ct);
        if (lead is null && outcome.Kind is CallOutcomeKind.Interested)
            lead = await MakeAsync(list, entry, request.Note, actor, ct);
        if (lead is null || lead.IsClosed)
            return lead;

        lead.LogContact(ContactChannel.Call, request.Note, actor.Now, await time.MinutesBetweenAsync(lead.EnquiredAt, actor.Now, ct), actor);
        if (request.Answers is { Count: > 0 } answers && list.ScriptKey is { } script && outcome.Kind is CallOutcomeKind.Interested)
            await questionnaires.CompleteAsync(lead, script, request.ScriptVersion, answers, note: null, actor, ct);
        await protections.ProlongAsync(lead, actor.Now, ct);
        return lead;
    }

    private async Task<Lead?> KnownAsync(CallEntry entry, CancellationToken ct)
    {
        var id = entry.LeadId ?? (entry.RecordType == Lead.RecordType.Name ? entry.RecordId : null);
        return id is null ? null : await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
    }

    private async Task<Lead> MakeAsync(CallList list, CallEntry entry, string? note, Actor actor, CancellationToken ct)
    {
        var facts = new LeadFacts
        {
            CompanyName = entry.CompanyName ?? (entry.Name is null ? entry.Phone : null),
            PersonName = entry.Name,
            Email = entry.Email,
            Phone = entry.Phone,
            Language = entry.Language,
            Message = note,
        };
        var origin = new LeadOrigin(list.Source, LeadSourceKind.Phone, null, actor.Now) { ExternalListId = list.ExternalListId };
        return (await intake.TakeAsync(facts, origin, submissionId: entry.Id, ownerId: null, ct)).Lead;
    }
}
