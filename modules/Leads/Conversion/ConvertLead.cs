using Crm.Leads.Contracts;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Conversion;

internal sealed class ConvertLead : IEndpoint
{
    /// <summary>Everything not given is taken from the lead.</summary>
    /// <param name="AccountId">An account that exists; a new one is made when absent.</param>
    /// <param name="ContactId">A contact that exists; a new one is made of the lead's person when absent.</param>
    /// <param name="AccountName">The new account's name; the lead's company, or else its person, when absent.</param>
    /// <param name="Opportunity">Absent: the lead becomes a customer without an opportunity.</param>
    /// <param name="IsAnotherCompany">A person has seen the similar accounts and says that this is none of them.</param>
    internal sealed record Request(
        Guid? AccountId = null, Guid? ContactId = null, string? AccountName = null, NewOpportunity? Opportunity = null, bool IsAnotherCompany = false);

    /// <param name="Name">Company and interest of the lead when absent.</param>
    internal sealed record NewOpportunity(string? Name = null, Money? Amount = null, DateOnly? ExpectedClose = null);

    /// <summary>The ids of what was made or named; records of other modules appear within moments.</summary>
    internal sealed record Response(Guid AccountId, Guid? ContactId, Guid? OpportunityId, LeadResponse Lead);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.AccountName).MaximumLength(LeadConfiguration.LongestName);
            RuleFor(r => r.Opportunity!.Name).MaximumLength(LeadConfiguration.LongestName).When(r => r.Opportunity is not null);
            RuleFor(r => r.Opportunity!.Amount).Must(a => a!.Value.Amount is >= 0 and < 1_000_000_000_000m).WithErrorCode("lead.amount")
                .When(r => r.Opportunity?.Amount is not null);
            RuleFor(r => r.Opportunity!.Amount).Must(a => Currency.IsKnown(a!.Value.Currency)).WithErrorCode("value.currency").When(r => r.Opportunity?.Amount is not null);
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/convert", Handle)
        .RequirePermission(LeadPermissions.Convert)
        .WithName("convertLead")
        .WithSummary("Make account, contact and opportunity of a lead; 409 lead.similar-accounts with candidates when the company may be known already");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, LeadsDbContext db, ConversionTargets targets, ICurrentUser user, TimeProvider clock, HttpContext http,
        CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Convert, lead);
        user.DemandClaimed(lead);
        await ifMatch.CheckAsync(lead, [], ct);
        var account = request.AccountId is { } knownAccount
            ? await targets.KnownAccountAsync(knownAccount, ct)
            : await targets.NewAccountAsync(lead, request.AccountName, request.IsAnotherCompany, ct);
        var contact = request.ContactId is { } knownContact ? await targets.KnownContactAsync(knownContact, ct) : ConversionTargets.NewContact(lead);
        var opportunity = request.Opportunity is { } wanted
            ? new ConvertedOpportunity(
                Ids.New(), ConversionTargets.OpportunityName(lead, wanted.Name), wanted.Amount?.Amount, wanted.Amount?.Currency, wanted.ExpectedClose)
            : null;
        lead.Convert(account, contact, opportunity, Actor.Of(user, clock));
        await db.SaveChangesAsync(ct);

        http.SetETag(lead);
        return TypedResults.Ok(new Response(account.Id, contact?.Id, opportunity?.Id, LeadResponse.Of(lead, user)));
    }
}
