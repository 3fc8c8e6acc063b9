using System.Text.Json;
using Crm.Leads.Contracts;
using Crm.Leads.Conversion;
using Crm.Leads.Dispatch;
using Crm.Leads.Protection;
using Crm.Leads.Qualification;
using Crm.Leads.Response;
using Crm.Platform.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Demo;

/// <summary>A year of enquiries in all states, and the rules that dispatch the newest of them while one looks.</summary>
internal sealed class DemoLeads(LeadsDbContext db, IUserDirectory users, Numbers numbers, WorkingTime time, Protections protections, TimeProvider clock) : IDemoData
{
    private const int Leads = DemoIds.Enquiries;
    private const int JustIn = 8;

    // Customers across the border and overseas pay in their own money: amounts of about the same worth.
    private static readonly (string Currency, int Divisor)[] Deals = [("HKD", 1), ("HKD", 1), ("CNY", 1), ("HKD", 1), ("USD", 8), ("HKD", 1), ("EUR", 9), ("HKD", 1), ("MOP", 1)];

    /// <summary>Marks what is ours.</summary>
    private const string Mark = "DEMO";

    private static readonly Dictionary<string, JsonElement> GoodAnswers = Answers("""
        { "occasion": "newRooms", "rooms": 6, "seats": 14, "equipment": ["display"], "platform": "teams", "budgetState": "approved",
          "budget": { "amount": "380000", "currency": "HKD" }, "decisionMaker": "shared" }
        """);

    private static readonly Dictionary<string, JsonElement> FairAnswers = Answers("""
        { "occasion": "replace", "rooms": 2, "seats": 8, "equipment": ["laptops"], "platform": "zoom", "budgetState": "planned", "decisionMaker": "other" }
        """);

    public int Order => 20;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Leads.AnyAsync(l => l.CampaignRef == Mark, cancellationToken))
            return;
        var people = await users.FindByEmailAsync([.. DemoCompany.SalesReps, DemoCompany.SalesManager, DemoCompany.Telesales], cancellationToken);
        var reps = DemoCompany.SalesReps.Select(e => people[e]).ToList();
        AddRules(reps, people[DemoCompany.SalesManager], people[DemoCompany.Telesales]);

        var now = clock.GetUtcNow().UtcDateTime;
        var given = await numbers.NextAsync(db, "L", Leads, cancellationToken);
        for (var i = 0; i < Leads; i++)
        {
            var justIn = i >= Leads - JustIn;
            var daysAgo = 350 * (Leads - JustIn - i) / (Leads - JustIn);
            var enquiredAt = justIn ? now.AddMinutes(-10 * (Leads - i)) : now.Date.AddDays(-daysAgo).AddHours(1).AddMinutes(i * 37 % 480);
            var closed = daysAgo > 60;
            var converts = closed && (i % 5 is 0 or 3);
            var lead = await CaptureAsync(i, given[i], enquiredAt, cancellationToken);
            // The newest stay as they came: the rules dispatch them.
            if (!justIn)
                await WorkAsync(lead, i, closed, converts, reps[i % reps.Count], enquiredAt, cancellationToken);
            if (lead.IsHeld)
                await ProtectAsync(lead, i, now, cancellationToken);
            db.Leads.Add(lead);
        }

        await db.SaveChangesAsync(cancellationToken);
        await db.Leads.Where(l => l.CampaignRef == Mark)
            .ExecuteUpdateAsync(s => s.SetProperty(l => l.CreatedAt, l => l.EnquiredAt), cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        foreach (var lead in await db.Leads.Where(l => l.CampaignRef == Mark).ToListAsync(cancellationToken))
            lead.MoveToBin(now);
        foreach (var rule in await db.DispatchRules.Where(r => r.Name.StartsWith(Mark + ": ")).ToListAsync(cancellationToken))
            rule.Delete(now);
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<Lead> CaptureAsync(int i, string number, DateTime enquiredAt, CancellationToken ct)
    {
        var facts = new LeadFacts
        {
            CompanyName = DemoWords.Company(i),
            PersonName = DemoWords.Person(i),
            JobTitle = DemoWords.Titles[i % DemoWords.Titles.Length],
            Email = $"contact{i}@company{i}.example",
            Phone = $"+852{23450000 + i}",
            District = DemoWords.Districts[i % DemoWords.Districts.Length],
            City = i % DemoWords.Districts.Length >= 8 ? "Shenzhen" : "Hong Kong",
            Country = i % DemoWords.Districts.Length >= 8 ? "CN" : "HK",
            Interest = DemoWords.Interests[i % DemoWords.Interests.Length],
            Language = DemoWords.Language(i),
        };
        var origin = new LeadOrigin(DemoWords.Sources[i % DemoWords.Sources.Length], i % 5 == 0 ? LeadSourceKind.WebForm : LeadSourceKind.Event, Mark, enquiredAt);
        return Lead.Capture(number, facts, origin, await time.RespondByAsync(enquiredAt, ct), new Actor(null, "system", enquiredAt), submissionId: null);
    }

    private async Task WorkAsync(Lead lead, int i, bool closed, bool converts, UserSummary rep, DateTime enquiredAt, CancellationToken ct)
    {
        var at = new Actor(rep.Id, rep.Name, enquiredAt.AddMinutes(15));
        lead.Assign(rep.Id, rep.TeamId, acceptBy: null, escalateToId: null, at);
        lead.Accept(rep.Id, at);
        if (!closed && i % 6 == 1)
            return;

        var called = at with { Now = enquiredAt.AddMinutes(30 + (i * 53 % 400)) };
        lead.LogContact(ContactChannel.Call, null, called.Now, await time.MinutesBetweenAsync(enquiredAt, called.Now, ct), called);
        if (!closed && i % 6 == 2)
            return;
        if (!converts && closed && i % 5 == 1)
        {
            lead.Disqualify("No meeting rooms of their own", called);
            return;
        }

        Qualify(lead, converts || i % 2 == 0 ? GoodAnswers : FairAnswers, called);
        if (converts)
            Convert(lead, i, called with { Now = called.Now.AddDays(7) });
        else if (closed)
            lead.SendToNurture("Budget next year", DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(30 + i), called);
    }

    /// <summary>The latest progress was in these days; some leads had none, and wait in the pool.</summary>
    private async Task ProtectAsync(Lead lead, int i, DateTime now, CancellationToken ct)
    {
        await protections.BeginAsync(lead, now.AddDays(-(i % 8)), ct);
        if (i % 5 == 2)
            lead.LoseProtection(new Actor(null, "system", now.AddHours(-i)));
    }

    private void Qualify(Lead lead, Dictionary<string, JsonElement> answers, Actor actor)
    {
        var result = ScoringPolicy.Score(ShippedScripts.RoomConferencing(), answers, DateOnly.FromDateTime(actor.Now));
        lead.Qualify(ShippedScripts.RoomConferencingKey, 1, result.Score, result.Outcome, note: null, actor);
        db.Qualifications.Add(new LeadQualification
        {
            LeadId = lead.Id,
            ScriptKey = ShippedScripts.RoomConferencingKey,
            ScriptVersion = 1,
            Answers = answers,
            Score = result.Score,
            Outcome = result.Outcome,
            Reasons = result.Reasons,
            At = actor.Now,
            ActorId = actor.Id,
            ActorName = actor.Name,
        });
    }

    private void Convert(Lead lead, int i, Actor actor)
    {
        var (currency, divisor) = Deals[i % Deals.Length];
        // Most are still to close, a few should have by now.
        var close = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays((i * 13 % 110) - 12);
        lead.Convert(
            new ConvertedAccount(DemoIds.Of(DemoPart.Account, i), IsNew: true, lead.Title, lead.Phone, lead.Website, lead.Address, lead.District, lead.City, lead.Country),
            ConversionTargets.NewContact(lead)! with { Id = DemoIds.Of(DemoPart.Contact, i) },
            new ConvertedOpportunity(
                DemoIds.Of(DemoPart.Opportunity, i), ConversionTargets.OpportunityName(lead, null), (60_000 + (i * 7_300 % 900_000)) / divisor, currency, close),
            actor);
    }

    private void AddRules(List<UserSummary> reps, UserSummary manager, UserSummary telesales)
    {
        (string Name, string? Condition, DispatchTargetKind Target, Guid TargetId)[] rules =
        [
            ($"{Mark}: Kowloon East", """district in ("Kwun Tong", "Kowloon Bay", "San Po Kong")""", DispatchTargetKind.RoundRobin, reps[0].TeamId!.Value),
            ($"{Mark}: Hong Kong Island", """district in ("Central", "Wan Chai", "Quarry Bay")""", DispatchTargetKind.RoundRobin, reps[2].TeamId!.Value),
            ($"{Mark}: New Territories", """district in ("Sha Tin", "Tsuen Wan")""", DispatchTargetKind.LeastLoad, reps[4].TeamId!.Value),
            ($"{Mark}: Everybody else", null, DispatchTargetKind.User, telesales.Id),
        ];
        db.DispatchRules.AddRange(rules.Select((r, i) => DispatchRule.Create(
            i + 1, new DispatchRuleDesign(r.Name, r.Condition, DispatchStage.Any, r.Target, r.TargetId, 240, manager.Id, Active: true))));
    }

    private static Dictionary<string, JsonElement> Answers(string json) => JsonSerializer.Deserialize<Dictionary<string, JsonElement>>(json, CrmJson.Options)!;
}
