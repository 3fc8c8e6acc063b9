using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Records;

internal sealed class RestoreLead : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/restore", Handle)
        .RequirePermission(LeadPermissions.Delete)
        .WithName("restoreLead")
        .WithSummary("Take a lead out of the bin");

    private static async Task<Results<Ok<LeadResponse>, NotFound>> Handle(
        Guid id, LeadsDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Delete, lead);
        lead.TakeOutOfBin();
        await db.DemandOnlyOpenLeadAsync(lead, ct);
        await db.SaveChangesAsync(ct);

        http.SetETag(lead);
        return TypedResults.Ok(LeadResponse.Of(lead, user));
    }
}
