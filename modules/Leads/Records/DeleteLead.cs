using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Records;

internal sealed class DeleteLead : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapDelete("/leads/{id:guid}", Handle)
        .RequirePermission(LeadPermissions.Delete)
        .WithName("deleteLead")
        .WithSummary("Put a lead in the bin");

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, LeadsDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var lead = await db.Leads.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Delete, lead);
        ifMatch.Check(lead);
        lead.MoveToBin(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
