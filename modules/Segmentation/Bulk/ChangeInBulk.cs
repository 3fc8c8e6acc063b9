using Crm.Shared.Bulk;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Bulk;

internal sealed class ChangeInBulk : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapBulk<SegmentationDbContext>(Account.RecordType, "changeAccountsInBulk");
        app.MapBulk<SegmentationDbContext>(Contact.RecordType, "changeContactsInBulk");
    }
}
