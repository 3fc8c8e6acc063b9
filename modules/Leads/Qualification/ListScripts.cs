using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

internal sealed class ListScripts : IEndpoint
{
    private static readonly FilterFields<QualificationScript> Fields = new FilterFields<QualificationScript>()
        .Id("id", s => s.Id)
        .Text("key", s => s.Key)
        .Number("publishedVersion", s => s.PublishedVersion)
        .Instant("createdAt", s => s.CreatedAt)
        .Instant("updatedAt", s => s.UpdatedAt);

    /// <param name="PublishedVersion">The edition in use; null when there is none.</param>
    internal sealed record Item(Guid Id, string Key, LocalizedText Name, int? PublishedVersion, int Version, DateTime UpdatedAt);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/qualification-scripts", Handle)
        .RequirePermission(ScriptPermissions.Read)
        .WithName("listScripts")
        .WithSummary("Qualification scripts; `publishedVersion pr` finds those in use");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] ListQuery query, LeadsDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.Scripts.AsNoTracking().ToPageAsync(
            query, Fields, s => new Item(s.Id, s.Key, s.Name, s.PublishedVersion, s.Version, s.UpdatedAt), ct, defaultSort: "key"));
}
