using Crm.Leads.Protection;
using Crm.Shared.Web;
using FluentValidation;
using FluentValidation.Results;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

internal sealed class CreateLeads : IEndpoint
{
    private const int MostItems = 200;

    internal sealed record Request(IReadOnlyList<NewLead> Items);

    internal enum Outcome
    {
        Created,
        Repeated,
        Rejected,
    }

    /// <param name="Errors">Why the item was rejected; pointers are relative to the item.</param>
    internal sealed record Item(Outcome Outcome, Guid? Id, string? Number, IReadOnlyList<ProblemError>? Errors);

    internal sealed record Response(IReadOnlyList<Item> Items);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Items).Must(items => items.Count is > 0 and <= MostItems).WithErrorCode("lead.batch-size");
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/batch", Handle)
        .RequirePermission(LeadPermissions.Create)
        .WithName("createLeads")
        .WithSummary("Take up to 200 enquiries; an outcome per item, in order. A rejected item stops none of the others");

    private static async Task<Ok<Response>> Handle(
        Request request, IValidator<NewLead> validator, LeadIntake intake, Collisions collisions, ICurrentUser user, TimeProvider clock, Problems problems, HttpContext http,
        CancellationToken ct)
    {
        foreach (var item in request.Items)
            item.DemandMayGive(user);
        var outcomes = new List<Item>(request.Items.Count);
        foreach (var item in request.Items)
        {
            var faults = await validator.ValidateAsync(item, ct);
            if (!faults.IsValid)
            {
                outcomes.Add(new Item(Outcome.Rejected, null, null, problems.Describe(http, faults.Errors)));
                continue;
            }

            var facts = item.ToFacts();
            var collision = await collisions.FindAsync(facts, ct);
            if (collision is not null && item.PassOn is not true)
            {
                var refusal = await collisions.RefusalAsync(collision, ct);
                var fault = new ValidationFailure("", refusal.Code) { ErrorCode = refusal.Code, FormattedMessagePlaceholderValues = refusal.Args.ToDictionary(a => a.Key, a => a.Value!) };
                outcomes.Add(new Item(Outcome.Rejected, null, null, problems.Describe(http, [fault])));
                continue;
            }

            var owner = collision is null ? item.OwnerId : collision.Lead.OwnerId;
            var (lead, repeated) = await intake.TakeAsync(facts, item.ToOrigin(user, clock), item.SubmissionId, owner, ct);
            outcomes.Add(new Item(repeated ? Outcome.Repeated : Outcome.Created, lead.Id, lead.Number, null));
        }

        return TypedResults.Ok(new Response(outcomes));
    }
}
