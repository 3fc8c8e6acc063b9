using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Records;

internal sealed class GetLead : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/{id:guid}", Handle)
        .RequirePermission(LeadPermissions.Read)
        .WithName("getLead")
        .WithSummary("One lead");

    private static async Task<Results<Ok<LeadResponse>, NotFound>> Handle(
        Guid id, LeadsDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var lead = await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        http.SetETag(lead);
        return TypedResults.Ok(LeadResponse.Of(lead, user));
    }
}
