using Crm.Shared.Bulk;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Routing;

namespace Crm.Leads.Records;

internal sealed class ChangeLeadsInBulk : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapBulk<LeadsDbContext>(Lead.RecordType, "changeLeadsInBulk");
}
