using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Sharing;

internal sealed class ListShares : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/shares", Handle)
        .RequireSignIn(anyCaller: true)
        .WithName("listShares")
        .WithSummary("The people and teams that may see a record besides its owner and team");

    private static async Task<Results<Ok<SharesResponse>, NotFound>> Handle(
        string recordType, Guid recordId, RecordLookup records, RecordCatalog catalog, PlatformDbContext platform, IServiceProvider scope, CancellationToken ct) =>
        await records.FindAsync(recordType, recordId, ct) is { } record
            ? TypedResults.Ok(await SharesResponse.ReadAsync(catalog.Find(recordType)!.Module.Open(scope), platform, record.Id, ct))
            : TypedResults.NotFound();
}
