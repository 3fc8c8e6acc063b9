using Crm.Shared.Bulk;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Routing;

namespace Crm.Sales.Opportunities;

internal sealed class ChangeOpportunitiesInBulk : IEndpoint
{
    public static BulkDefinition<Opportunity, OpportunityInput> Definition { get; } = new(
        OpportunityFields.All, OpportunityInput.Of, (opportunity, input) => opportunity.Revise(input.ToDetails()), (opportunity, now) => opportunity.MoveToBin(now),
        opportunity => opportunity.TakeOutOfBin())
    {
        Members = ["expectedClose", "ownerId", "teamId", "custom"],
    };

    public static void Map(IEndpointRouteBuilder app) => app.MapBulk(Opportunity.RecordType, "changeOpportunitiesInBulk");
}
