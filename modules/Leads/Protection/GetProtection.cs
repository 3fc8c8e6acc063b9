using Crm.Leads.Response;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

internal sealed class GetProtection : IEndpoint
{
    /// <summary>The time in which a lead is its owner's, and what would lengthen it.</summary>
    /// <param name="Until">Null when nobody has the lead, or no rule ends its owner's time.</param>
    /// <param name="WorkingDaysLeft">Today and the last day counted; 0 when it has ended.</param>
    /// <param name="Rule">The name of the rule that covers the lead now.</param>
    /// <param name="ExtensionDays">Working days for which progress recorded now protects the lead.</param>
    /// <param name="UntilWithProgress">Until when progress recorded now would protect it.</param>
    internal sealed record Response(
        DateTime? Since, DateTime? Until, int? WorkingDaysLeft, string? Rule, int? ExtensionDays, DateTime? UntilWithProgress);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/{id:guid}/protection", Handle)
        .RequirePermission(LeadPermissions.Read)
        .WithName("getLeadProtection")
        .WithSummary("Until when a lead is protected for its owner, and what progress would make of it");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, LeadsDbContext db, Protections protections, WorkingTime time, TimeProvider clock, CancellationToken ct)
    {
        var lead = await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        var rule = lead.IsHeld ? await protections.RuleOfAsync(lead, ct) : null;
        if (lead.Protection is not { } protection)
            return TypedResults.Ok(new Response(null, null, null, rule?.Name, null, null));

        var hours = await time.HoursAsync(ct);
        var now = clock.GetUtcNow().UtcDateTime;
        return TypedResults.Ok(new Response(
            protection.Since, protection.Until, hours.DaysBetween(now, protection.Until), rule?.Name, rule?.Terms.ExtensionDays,
            rule is null ? null : protection.After(now, rule.Terms, hours).Until));
    }
}
