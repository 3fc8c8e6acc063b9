using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales.Opportunities;

internal sealed class ListOpportunities : IEndpoint
{
    private static readonly FilterFields<Opportunity> Fields = new FilterFields<Opportunity>()
        .Id("id", o => o.Id)
        .Text("number", o => o.Number)
        .Text("name", o => o.Name, o => o.NameFolded)
        .Id("accountId", o => o.AccountId)
        .Id("contactId", o => o.ContactId)
        .Number("amount", o => o.Amount)
        .Text("currency", o => o.Currency)
        .Enum("stage", o => o.Stage)
        .Instant("stageSince", o => o.StageSince)
        .Date("expectedClose", o => o.ExpectedClose)
        .Instant("closedAt", o => o.ClosedAt)
        .Text("lostReason", o => o.LostReason)
        .Id("ownerId", o => o.OwnerId)
        .Id("teamId", o => o.TeamId)
        .Id("leadId", o => o.LeadId)
        .Text("source", o => o.Source)
        .Instant("createdAt", o => o.CreatedAt)
        .Instant("updatedAt", o => o.UpdatedAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/opportunities", Handle)
        .RequirePermission(OpportunityPermissions.Read)
        .WithName("listOpportunities")
        .WithSummary("Opportunities, filtered and sorted");

    private static async Task<Ok<Page<OpportunityResponse>>> Handle([AsParameters] ListQuery query, SalesDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Opportunities.AsNoTracking().ToPageAsync(query, Fields, OpportunityResponse.Projection, ct));
}
