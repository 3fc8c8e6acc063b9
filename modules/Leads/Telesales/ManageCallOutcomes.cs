using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

internal sealed class ManageCallOutcomes : IEndpoint
{
    internal sealed record Request(IReadOnlyList<CallOutcome> Items);

    /// <param name="Items">In the order of their shortcuts on the call screen.</param>
    internal sealed record Response(IReadOnlyList<CallOutcome> Items, int Version);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Items).Must(items => items.Count is > 0 and <= 30);
            RuleFor(r => r.Items).Must(items => items.Select(i => i.Key).Distinct(StringComparer.Ordinal).Count() == items.Count).WithErrorCode("call-outcome.key-twice");
            RuleFor(r => r.Items).Must(items => items.Any(i => i.Active && i.Kind is CallOutcomeKind.DoNotCall)).WithErrorCode("call-outcome.do-not-call-missing");
            RuleForEach(r => r.Items).ChildRules(item =>
            {
                item.RuleFor(i => i.Key).Matches("^[a-z0-9][a-z0-9-]{0,58}$");
                item.RuleFor(i => i.Kind).IsInEnum();
                item.RuleFor(i => i.Label).Must(l => Locales.All.All(locale => !string.IsNullOrWhiteSpace(l[locale]))).WithErrorCode("call-outcome.label-missing");
                item.RuleFor(i => i.RetryAfterMinutes).InclusiveBetween(1, 60 * 24 * 30);
            });
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/call-outcomes", Get)
            .RequirePermission(CallListPermissions.Call)
            .WithName("getCallOutcomes")
            .WithSummary("The outcomes that a call may have, in their order");
        app.MapPut("/call-outcomes", Put)
            .RequirePermission(CallListPermissions.Update)
            .WithName("changeCallOutcomes")
            .WithSummary("Change the outcomes that a call may have; calls that were made keep theirs");
    }

    private static async Task<Ok<Response>> Get(LeadsDbContext db, HttpContext http, CancellationToken ct) =>
        Show(await db.CallOutcomes.AsNoTracking().FirstAsync(ct), http);

    private static async Task<Ok<Response>> Put(Request request, IfMatch ifMatch, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var outcomes = await db.CallOutcomes.FirstAsync(ct);
        ifMatch.Check(outcomes);
        outcomes.Change(request.Items);
        await db.SaveChangesAsync(ct);
        return Show(outcomes, http);
    }

    private static Ok<Response> Show(CallOutcomes outcomes, HttpContext http)
    {
        http.SetETag(outcomes);
        return TypedResults.Ok(new Response(outcomes.Items, outcomes.Version));
    }
}
