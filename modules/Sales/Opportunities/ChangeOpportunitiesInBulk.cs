using Crm.Shared.Bulk;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Routing;

namespace Crm.Sales.Opportunities;

internal sealed class ChangeOpportunitiesInBulk : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapBulk<SalesDbContext>(Opportunity.RecordType, "changeOpportunitiesInBulk");
}
