using Crm.Leads.Capture;
using Crm.Leads.Contracts;
using Crm.Leads.Dispatch;
using Crm.Leads.Qualification;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using System.Text.Json;

namespace Crm.Leads.Telesales;

internal sealed class RecordCall : IEndpoint
{
    /// <param name="Outcome">Key of the outcome.</param>
    /// <param name="Note">What was said.</param>
    /// <param name="CallBackAt">For a call-back: when.</param>
    /// <param name="Answers">Answers to the list's script, by question key; with them a good call becomes a qualified lead.</param>
    /// <param name="ScriptVersion">The edition that the call began with; the one in use when absent.</param>
    internal sealed record Request(
        string Outcome, string? Note = null, DateTime? CallBackAt = null, IReadOnlyDictionary<string, JsonElement>? Answers = null, int? ScriptVersion = null);

    /// <param name="LeadId">The lead that the call made, or that it was about.</param>
    internal sealed record Response(Guid? LeadId, string? LeadNumber);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(r => r.Outcome).NotEmpty().MaximumLength(60);
            RuleFor(r => r.Note).MaximumLength(LeadConfiguration.LongestMessage);
            RuleFor(r => r.CallBackAt).Must(at => at is null || at > clock.GetUtcNow().UtcDateTime).WithErrorCode("call.call-back-past");
            RuleFor(r => r.Answers).Must(a => a is null || a.Count <= 300).WithErrorCode("value.invalid");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/calls/{id:guid}/outcome", Handle)
        .RequirePermission(CallListPermissions.Call)
        .WithName("recordCall")
        .WithSummary("How the call went: it is kept, a good one becomes a lead with the answers, and \"do not call\" withdraws the person's consent");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Request request, LeadsDbContext db, CallLeases leases, CallToLead callToLead, DeadlineSignal deadlines, ICurrentUser user, TimeProvider clock,
        CancellationToken ct)
    {
        var entry = await db.CallEntries.AsNoTracking().FirstOrDefaultAsync(e => e.Id == id, ct);
        if (entry is null)
            return TypedResults.NotFound();

        await leases.DemandMineAsync(entry, ct);
        var list = await db.CallLists.AsNoTracking().FirstAsync(l => l.Id == entry.ListId, ct);
        var outcome = (await db.CallOutcomes.AsNoTracking().FirstAsync(ct)).Items.FirstOrDefault(o => o.Active && o.Key == request.Outcome)
            ?? throw new InvalidRequestException("/outcome", "call-outcome.unknown", ("outcome", request.Outcome));
        if (outcome.Kind is CallOutcomeKind.CallBack && request.CallBackAt is null)
            throw new InvalidRequestException("/callBackAt", "call.call-back-when");

        var actor = Actor.Of(user, clock);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var lead = outcome.Spoke ? await callToLead.ApplyAsync(list, entry, outcome, request, actor, ct) : null;
        // Only now: what takes in an enquiry forgets what it has tracked when somebody else was quicker.
        entry = await db.CallEntries.FirstAsync(e => e.Id == id, ct);
        entry.Record(outcome, actor.Now, request.CallBackAt, actor.Id!.Value, list.MostAttempts);
        if (lead is not null)
            entry.BecomeLead(lead.Id);
        db.CallAttempts.Add(new CallAttempt
        {
            EntryId = id,
            ListId = list.Id,
            Phone = entry.Phone,
            AgentId = actor.Id.Value,
            AgentName = actor.Name,
            At = actor.Now,
            Outcome = outcome.Key,
            Kind = outcome.Kind,
            Note = request.Note,
            LeadId = lead?.Id,
        });
        Tell(db, list, entry, outcome, request.Note, actor);
        await db.SaveChangesAsync(ct);
        await leases.GiveBackAsync(entry, ct);
        await transaction.CommitAsync(ct);
        if (entry.RemindAt is { } remindAt)
            deadlines.Tell(remindAt);
        return TypedResults.Ok(new Response(lead?.Id, lead?.Number));
    }

    private static void Tell(LeadsDbContext db, CallList list, CallEntry entry, CallOutcome outcome, string? note, Actor actor)
    {
        if (outcome.Kind is CallOutcomeKind.DoNotCall)
            db.Publish(entry.Id, new CallRefused(entry.Id, entry.Phone, entry.RecordType == "contact" ? entry.RecordId : null, list.Name, actor.Name, actor.Now));
        if (entry is { RecordType: ("account" or "contact") and var recordType, RecordId: { } recordId })
        {
            db.Publish(entry.Id, new PersonCalled(
                entry.Id, recordType, recordId, entry.AccountId, list.Name, JsonNamingPolicy.KebabCaseLower.ConvertName(outcome.Kind.ToString()), note, actor.Name,
                actor.Now));
        }
    }
}
