using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Groups;

internal sealed class ChangeGroupRule : IEndpoint
{
    /// <param name="Sight">none: each account stands for itself; subsidiaries: whoever looks after a parent sees all below it; wholeGroup: whoever looks after one sees all.</param>
    internal sealed record Body(GroupSight Sight);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/account-group-rule", Read)
            .RequirePermission(AccountPermissions.Read)
            .WithName("getAccountGroupRule")
            .WithSummary("Who sees the accounts of a group of companies beyond the owner and team of each");
        app.MapPut("/account-group-rule", Change)
            .RequirePermission(AccountPermissions.ChangeGroupRule)
            .WithName("changeAccountGroupRule")
            .WithSummary("Change who sees the accounts of a group of companies; a job applies it to the groups there are");
    }

    private static async Task<Ok<Body>> Read(SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        var rule = await db.GroupRules.AsNoTracking().FirstOrDefaultAsync(ct) ?? GroupRule.Standard();
        http.SetETag(rule);
        return TypedResults.Ok(new Body(rule.Sight));
    }

    private static async Task<Accepted> Change(Body body, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var rule = await db.GroupRules.FirstOrDefaultAsync(ct);
        if (rule is null)
            db.GroupRules.Add(rule = GroupRule.Standard());
        ifMatch.Check(rule);
        rule.Sight = body.Sight;
        var job = Job.Create(RenewGroupsJob.Kind, body.Sight.ToString(), new RenewGroupsJob.Payload(), user, clock);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}");
    }
}
