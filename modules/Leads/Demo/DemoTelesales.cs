using Crm.Leads.Capture;
using Crm.Leads.Contracts;
using Crm.Leads.ExternalLists;
using Crm.Leads.Qualification;
using Crm.Leads.Sources;
using Crm.Leads.Telesales;
using Crm.Platform.Contracts;
using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Demo;

/// <summary>A bought list, the calls to its people half done, and what the sources of leads cost.</summary>
internal sealed class DemoTelesales(LeadsDbContext db, LeadIntake intake, ExternalListGate externalLists, IUserDirectory users, TimeProvider clock) : IDemoData
{
    private const string Mark = "DEMO";
    private const int People = 24;

    /// <summary>What was said, by the order of the outcomes.</summary>
    private static readonly string?[] Notes = ["Wants to see a boardroom in use", "Has a supplier until May", null, null, "In a meeting, back tomorrow", null];

    public int Order => 25;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.CallLists.AnyAsync(l => l.Name.StartsWith(Mark), cancellationToken))
            return;
        var agent = (await users.FindByEmailAsync([DemoCompany.Telesales], cancellationToken))[DemoCompany.Telesales];
        var now = clock.GetUtcNow().UtcDateTime;
        var today = DateOnly.FromDateTime(now);
        var bought = ExternalList.Create(new ExternalListDesign(
            $"{Mark}: New offices of Kowloon", "Harbour Data House", "Bought list", Lent: false, new Money(6_800, "HKD"), today.AddDays(-30), today.AddDays(-30),
            today.AddDays(150), [ExternalListUse.CallList, ExternalListUse.MailingList], MostUses: 3, "No passing on to third parties"));
        var list = CallList.Create(new CallListDesign(
            $"{Mark}: New offices, first call", CallPurpose.Marketing, ShippedScripts.RoomConferencingKey, "Bought list", bought.Id, MostAttempts: 4, CallListStatus.Open));
        db.AddRange(bought, list);
        for (var i = 0; i < People; i++)
        {
            var entry = new CallEntry { ListId = list.Id, Name = DemoWords.Person(i), CompanyName = DemoWords.Company(i + 40), Phone = $"+852{23460000 + i}", Language = DemoWords.Language(i) };
            db.Add(entry);
            if (i < People / 2)
                await CallAsync(entry, list, CallOutcome.Shipped[i % Notes.Length], Notes[i % Notes.Length], agent, now.AddMinutes(-9 * (People - i)), cancellationToken);
        }

        foreach (var (source, cost, days) in new[]
        {
            ("InfoComm 2026", new Money(6_200, "USD"), 5), ("Newsletter", new Money(9_600, "HKD"), 120), ("Website", new Money(36_000, "HKD"), 180),
        })
        {
            db.Add(SourceCost.Create(new SourceCostInput
            {
                Source = source, From = today.AddDays(-days), To = today, Cost = cost, Note = Mark,
            }));
        }

        await db.SaveChangesAsync(cancellationToken);
        await externalLists.UseAsync(bought.Id, ExternalListUse.CallList, CallList.RecordType.Name, list.Id, list.Name, cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var list in await db.CallLists.Where(l => l.Name.StartsWith(Mark)).ToListAsync(cancellationToken))
            list.Delete(now);
        foreach (var list in await db.ExternalLists.Where(l => l.Name.StartsWith(Mark)).ToListAsync(cancellationToken))
            list.Delete(now);
        foreach (var cost in await db.SourceCosts.Where(c => c.Note == Mark).ToListAsync(cancellationToken))
            cost.Delete(now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task CallAsync(CallEntry entry, CallList list, CallOutcome outcome, string? note, UserSummary agent, DateTime at, CancellationToken ct)
    {
        if (outcome.Kind is CallOutcomeKind.Interested)
        {
            var facts = new LeadFacts { CompanyName = entry.CompanyName, PersonName = entry.Name, Phone = entry.Phone, Language = entry.Language, Message = note };
            var origin = new LeadOrigin(list.Source, LeadSourceKind.Phone, Mark, at) { ExternalListId = list.ExternalListId };
            entry.BecomeLead((await intake.TakeAsync(facts, origin, submissionId: entry.Id, ownerId: agent.Id, ct)).Lead.Id);
        }

        entry.Record(outcome, at, outcome.Kind is CallOutcomeKind.CallBack ? at.AddDays(1) : null, agent.Id, list.MostAttempts);
        db.Add(new CallAttempt
        {
            EntryId = entry.Id, ListId = list.Id, Phone = entry.Phone, AgentId = agent.Id, AgentName = agent.Name, At = at, Outcome = outcome.Key, Kind = outcome.Kind,
            Note = note, LeadId = entry.LeadId,
        });
    }
}
