using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

/// <param name="Limits">How people may help themselves from the pool.</param>
internal sealed record PoolPolicyResponse(PoolLimits Limits, int Version);

internal sealed class ManagePoolPolicy : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/pool-policy", Handle)
            .RequirePermission(ProtectionRulePermissions.Read)
            .WithName("getPoolPolicy")
            .WithSummary("The limits of the pool of leads");
        app.MapPut("/pool-policy", Change)
            .RequirePermission(ProtectionRulePermissions.Update)
            .WithName("changePoolPolicy")
            .WithSummary("Change the limits of the pool of leads");
    }

    private static async Task<Ok<PoolPolicyResponse>> Handle(LeadsDbContext db, HttpContext http, CancellationToken ct) =>
        Show(await db.PoolPolicies.AsNoTracking().FirstAsync(ct), http);

    private static async Task<Ok<PoolPolicyResponse>> Change(PoolLimits limits, IfMatch ifMatch, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var policy = await db.PoolPolicies.FirstAsync(ct);
        ifMatch.Check(policy);
        policy.Change(limits);
        await db.SaveChangesAsync(ct);
        return Show(policy, http);
    }

    private static Ok<PoolPolicyResponse> Show(PoolPolicy policy, HttpContext http)
    {
        http.SetETag(policy);
        return TypedResults.Ok(new PoolPolicyResponse(policy.Limits, policy.Version));
    }

    internal sealed class Validator : AbstractValidator<PoolLimits>
    {
        public Validator()
        {
            RuleFor(l => l.ClaimsPerDay).InclusiveBetween(0, 1000);
            RuleFor(l => l.MostInHand).InclusiveBetween(1, 100_000);
            RuleFor(l => l.ViewsPerDay).InclusiveBetween(0, 1000);
            RuleFor(l => l.CoolOffDays).InclusiveBetween(0, 250);
        }
    }
}
