using System.Text.Json;
using Crm.Leads.Protection;
using Crm.Leads.Response;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

internal sealed class QualifyLead : IEndpoint
{
    /// <param name="Script">Key of the script.</param>
    /// <param name="Answers">
    /// By question key. single: option key; multi: list of option keys; number: number; money: {"amount": "…", "currency": "…"}; date: "yyyy-MM-dd"; text: text.
    /// </param>
    /// <param name="Version">The edition that the call began with; the one in use when absent.</param>
    /// <param name="Note">What else was said.</param>
    /// <param name="SpokeWithLead">The answers come from a call, which is a contact with the enquirer.</param>
    internal sealed record Request(
        string Script, IReadOnlyDictionary<string, JsonElement> Answers, int? Version = null, string? Note = null, bool SpokeWithLead = true);

    internal sealed record Response(decimal Score, QualificationOutcome Outcome, IReadOnlyList<ReasonResponse> Reasons, LeadResponse Lead);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Script).NotEmpty().MaximumLength(60);
            RuleFor(r => r.Answers).Must(a => a.Count <= 300).WithErrorCode("value.invalid");
            RuleFor(r => r.Note).MaximumLength(LeadConfiguration.LongestMessage);
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/qualify", Handle)
        .RequirePermission(LeadPermissions.Qualify)
        .WithName("qualifyLead")
        .WithSummary("Complete a qualification script for a lead");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, LeadsDbContext db, Questionnaires questionnaires, WorkingTime time, Protections protections, ICurrentUser user, TimeProvider clock,
        Messages messages, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Qualify, lead);
        user.DemandClaimed(lead);
        await ifMatch.CheckAsync(lead, [], ct);
        var actor = Actor.Of(user, clock);
        if (request.SpokeWithLead)
            lead.LogContact(ContactChannel.Call, request.Note, actor.Now, await time.MinutesBetweenAsync(lead.EnquiredAt, actor.Now, ct), actor);
        var result = await questionnaires.CompleteAsync(
            lead, request.Script, request.Version, request.Answers, request.SpokeWithLead ? null : request.Note, actor, ct);
        await protections.ProlongAsync(lead, actor.Now, ct);
        if (await db.CallDrafts.FirstOrDefaultAsync(d => d.LeadId == id && d.UserId == user.Id, ct) is { } draft)
            db.CallDrafts.Remove(draft);
        await db.SaveChangesAsync(ct);

        http.SetETag(lead);
        return TypedResults.Ok(new Response(
            result.Score, result.Outcome, ReasonResponse.Of(result.Reasons, messages, Problems.LocaleOf(http)), LeadResponse.Of(lead, user)));
    }
}
