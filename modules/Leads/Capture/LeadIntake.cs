using Crm.Leads.Dispatch;
using Crm.Leads.Protection;
using Crm.Leads.Response;
using Crm.Shared.Data;
using Crm.Shared.Events;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

/// <param name="Repeated">The enquiry was added to an open lead of the same person, or had come before.</param>
internal sealed record Intake(Lead Lead, bool Repeated);

/// <summary>
/// Takes every enquiry, whatever way it comes: a new lead, or another enquiry of the open lead of the same person.
/// Saves by itself, because only the unique index decides between two enquiries at the same instant.
/// </summary>
internal sealed class LeadIntake(
    LeadsDbContext db, Numbers numbers, WorkingTime time, Assignees assignees, Protections protections, DeadlineSignal deadlines, ICurrentUser user,
    TimeProvider clock)
{
    // In every round of a collision somebody succeeds: this many may enquire as one person at the same instant.
    private const int Attempts = 20;

    /// <param name="submissionId">The sender's id of the submission: the same one twice takes effect once.</param>
    /// <param name="ownerId">Who is to have a new lead; the dispatch rules decide when null.</param>
    public async Task<Intake> TakeAsync(LeadFacts facts, LeadOrigin origin, Guid? submissionId, Guid? ownerId, CancellationToken ct)
    {
        for (var attempt = 1; ; attempt++)
        {
            if (submissionId is { } known && await FindBySubmissionAsync(known, ct) is { } earlier)
                return new Intake(earlier, Repeated: true);

            var lead = await FindOpenAsync(facts, ct);
            var repeated = lead is not null;
            var actor = Actor.Of(user, clock);
            if (lead is null)
            {
                var number = await numbers.NextAsync(db, "L", ct);
                DateTime? respondBy = origin.AwaitsAnswer ? await time.RespondByAsync(origin.EnquiredAt, ct) : null;
                lead = Lead.Capture(number, facts, origin, respondBy, actor, submissionId);
                if (ownerId is { } owner)
                    await GiveAsync(lead, owner, actor, ct);
                db.Leads.Add(lead);
            }
            else
            {
                lead.AddEnquiry(facts, origin, actor, submissionId);
            }

            try
            {
                await db.SaveChangesAsync(ct);
                deadlines.Tell(lead);
                return new Intake(lead, repeated);
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody else was quicker: forget this try and look again. The inbox row of an event is not ours to forget.
                foreach (var entry in db.ChangeTracker.Entries().Where(e => e.Entity is not InboxMessage).ToList())
                    entry.State = EntityState.Detached;
            }
        }
    }

    /// <summary>The open lead of the same person, whoever has it.</summary>
    public async Task<Lead?> FindOpenAsync(LeadFacts facts, CancellationToken ct)
    {
        if (facts.Email is not null && await EveryLead.FirstOrDefaultAsync(l => l.OpenKey == facts.Email, ct) is { } sameEmail)
            return sameEmail;
        if (facts.Phone is null)
            return null;

        var samePhone = await EveryLead.Where(l => l.Phone == facts.Phone && l.OpenKey != null).OrderBy(l => l.Id).Take(20).ToListAsync(ct);
        return samePhone.Find(l => MayBeSamePerson(l, facts));
    }

    private async Task GiveAsync(Lead lead, Guid owner, Actor actor, CancellationToken ct)
    {
        var person = await assignees.DemandAsync(owner, "/ownerId", ct);
        var keeps = owner == actor.Id;
        lead.Assign(owner, person.TeamId, keeps ? null : await time.AcceptByAsync(actor.Now, null, ct), escalateToId: null, actor);
        if (keeps)
            lead.Accept(owner, actor);
        await protections.BeginAsync(lead, actor.Now, ct);
    }

    private IQueryable<Lead> EveryLead => db.Leads.IgnoreQueryFilters([ModuleDbContext.AccessFilter]);

    private async Task<Lead?> FindBySubmissionAsync(Guid submissionId, CancellationToken ct) =>
        await EveryLead.FirstOrDefaultAsync(l => db.Enquiries.Any(e => e.Id == submissionId && e.LeadId == l.Id), ct);

    // Two addresses, or two names, at one telephone are two people.
    private static bool MayBeSamePerson(Lead lead, LeadFacts facts)
    {
        if (lead.Email is not null && facts.Email is not null)
            return false;
        var person = TextFolding.Fold(facts.PersonName);
        return person.Length == 0 || lead.PersonFolded.Length == 0 || person == lead.PersonFolded;
    }
}
