using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

internal sealed class ListLeadForms : IEndpoint
{
    private static readonly FilterFields<LeadForm> Fields = new FilterFields<LeadForm>()
        .Text("key", f => f.Key)
        .Text("name", f => f.Name)
        .Bool("active", f => f.Active)
        .Instant("createdAt", f => f.CreatedAt);

    internal sealed record Item(Guid Id, string Key, string Name, bool Active, int Version, DateTime CreatedAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/lead-forms", Handle)
        .RequirePermission(FormPermissions.Read)
        .WithName("listLeadForms")
        .WithSummary("Public forms");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] ListQuery query, LeadsDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Forms.AsNoTracking().ToPageAsync(
            query, Fields, f => new Item(f.Id, f.Key, f.Name, f.Active, f.Version, f.CreatedAt), ct, defaultSort: "name"));
}
