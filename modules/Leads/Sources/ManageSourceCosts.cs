using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Sources;

internal sealed class ManageSourceCosts : IEndpoint
{
    internal sealed record Response(Guid Id, string Source, DateOnly From, DateOnly To, Money Cost, string? Note, int Version);

    private static readonly FilterFields<SourceCost> Fields = new FilterFields<SourceCost>()
        .Id("id", c => c.Id)
        .Text("source", c => c.Source)
        .Date("from", c => c.From)
        .Date("to", c => c.To)
        .Instant("createdAt", c => c.CreatedAt);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/source-costs", List)
            .RequirePermission(SourceCostPermissions.Read)
            .WithName("listSourceCosts")
            .WithSummary("What the sources of leads cost, as entered by hand");
        app.MapPost("/source-costs", Create)
            .RequirePermission(SourceCostPermissions.Update)
            .WithName("createSourceCost")
            .WithSummary("Enter what a source cost over some time");
        app.MapPatch("/source-costs/{id:guid}", Change)
            .RequirePermission(SourceCostPermissions.Update)
            .WithName("changeSourceCost")
            .WithSummary("Correct a cost (merge patch)");
        app.MapDelete("/source-costs/{id:guid}", Delete)
            .RequirePermission(SourceCostPermissions.Update)
            .WithName("deleteSourceCost")
            .WithSummary("Put a cost in the bin");
        app.MapPost("/source-costs/{id:guid}/restore", Restore)
            .RequirePermission(SourceCostPermissions.Update)
            .WithName("restoreSourceCost")
            .WithSummary("Take a cost out of the bin");
    }

    private static async Task<Ok<Page<Response>>> List([AsParameters] ListQuery query, LeadsDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.SourceCosts.AsNoTracking().ToPageAsync(
            query, Fields, c => new Response(c.Id, c.Source, c.From, c.To, new Money(c.Amount, c.Currency), c.Note, c.Version), ct, defaultSort: "-from"));

    private static async Task<Created<Response>> Create(SourceCostInput input, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var cost = SourceCost.Create(input);
        db.SourceCosts.Add(cost);
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/v1/source-costs/{cost.Id}", Show(cost, http));
    }

    private static async Task<Results<Ok<Response>, NotFound>> Change(
        Guid id, MergePatch<SourceCostInput> patch, IfMatch ifMatch, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var cost = await db.SourceCosts.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (cost is null)
            return TypedResults.NotFound();

        ifMatch.Check(cost);
        cost.Change(patch.ApplyTo(SourceCostInput.Of(cost)));
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Show(cost, http));
    }

    private static async Task<Results<NoContent, NotFound>> Delete(Guid id, IfMatch ifMatch, LeadsDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var cost = await db.SourceCosts.FirstOrDefaultAsync(c => c.Id == id, ct);
        if (cost is null)
            return TypedResults.NotFound();

        ifMatch.Check(cost);
        cost.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<Response>, NotFound>> Restore(Guid id, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var cost = await db.SourceCosts.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(c => c.Id == id, ct);
        if (cost is null)
            return TypedResults.NotFound();

        cost.Restore();
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(Show(cost, http));
    }

    private static Response Show(SourceCost c, HttpContext http)
    {
        http.SetETag(c);
        return new Response(c.Id, c.Source, c.From, c.To, new Money(c.Amount, c.Currency), c.Note, c.Version);
    }
}
