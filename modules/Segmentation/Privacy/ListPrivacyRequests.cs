using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Privacy;

internal sealed class ListPrivacyRequests : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/privacy-requests", All)
            .RequirePermission(PrivacyPermissions.Read)
            .WithName("listPrivacyRequests")
            .WithSummary("Requests of people about their own data, the most urgent first");
        app.MapGet("/privacy-requests/{id:guid}", One)
            .RequirePermission(PrivacyPermissions.Read)
            .WithName("getPrivacyRequest")
            .WithSummary("One request of somebody about their own data");
    }

    private static async Task<Ok<Page<PrivacyRequestResponse>>> All([AsParameters] ListQuery list, SegmentationDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Set<PrivacyRequest>().AsNoTracking().ToPageAsync(
            list, PrivacyRequest.Fields,
            r => new PrivacyRequestResponse(
                r.Id, r.Number, r.Kind, r.Law, r.State, r.ContactId, r.Requester, r.ReplyTo, r.Note, r.ReceivedAt, r.DueAt, r.HandledBy, r.Outcome, r.ClosedAt, r.Version),
            ct, defaultSort: "dueAt"));

    private static async Task<Results<Ok<PrivacyRequestResponse>, NotFound>> One(Guid id, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<PrivacyRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is not { } request)
            return TypedResults.NotFound();
        http.SetETag(request);
        return TypedResults.Ok(PrivacyRequestResponse.Of(request));
    }
}
