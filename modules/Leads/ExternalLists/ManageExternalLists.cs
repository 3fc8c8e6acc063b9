using Crm.Leads.Response;
using Crm.Shared.Data;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.ExternalLists;

internal sealed class ManageExternalLists : IEndpoint
{
    private static readonly FilterFields<ExternalList> Fields = new FilterFields<ExternalList>()
        .Id("id", l => l.Id)
        .Text("name", l => l.Name)
        .Text("supplier", l => l.Supplier)
        .Text("source", l => l.Source)
        .Bool("lent", l => l.Lent)
        .Date("boughtOn", l => l.BoughtOn)
        .Date("validUntil", l => l.ValidUntil)
        .Number("timesUsed", l => l.TimesUsed)
        .Instant("createdAt", l => l.CreatedAt);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/external-lists", List)
            .RequirePermission(ExternalListPermissions.Read)
            .WithName("listExternalLists")
            .WithSummary("Lists that were bought or lent");
        app.MapPost("/external-lists", Create)
            .RequirePermission(ExternalListPermissions.Update)
            .WithName("createExternalList")
            .WithSummary("Write down a bought or lent list with its terms");
        app.MapGet("/external-lists/{id:guid}", Get)
            .RequirePermission(ExternalListPermissions.Read)
            .WithName("getExternalList")
            .WithSummary("One bought or lent list");
        app.MapPatch("/external-lists/{id:guid}", Change)
            .RequirePermission(ExternalListPermissions.Update)
            .WithName("changeExternalList")
            .WithSummary("Change a bought or lent list (merge patch)");
        app.MapDelete("/external-lists/{id:guid}", Delete)
            .RequirePermission(ExternalListPermissions.Update)
            .WithName("deleteExternalList")
            .WithSummary("Put a bought or lent list in the bin: it can be used no more");
        app.MapPost("/external-lists/{id:guid}/restore", Restore)
            .RequirePermission(ExternalListPermissions.Update)
            .WithName("restoreExternalList")
            .WithSummary("Take a bought or lent list out of the bin");
    }

    private static async Task<Ok<Page<ExternalListResponse>>> List([AsParameters] ListQuery query, LeadsDbContext db, ExternalListTerms terms, HttpContext http, CancellationToken ct)
    {
        var page = await db.ExternalLists.AsNoTracking().ToPageAsync(query, Fields, l => l, ct);
        var shown = new List<ExternalListResponse>(page.Items.Count);
        foreach (var list in page.Items)
            shown.Add(await terms.ShowAsync(list, http, ct));
        return TypedResults.Ok(new Page<ExternalListResponse>(shown, page.Next, page.Count, page.CountIsLowerBound));
    }

    private static async Task<Created<ExternalListResponse>> Create(ExternalListInput input, LeadsDbContext db, ExternalListTerms terms, HttpContext http, CancellationToken ct)
    {
        var list = ExternalList.Create(input.ToDesign());
        db.ExternalLists.Add(list);
        await db.SaveChangesAsync(ct);
        http.SetETag(list);
        return TypedResults.Created($"/api/v1/external-lists/{list.Id}", await terms.ShowAsync(list, http, ct));
    }

    private static async Task<Results<Ok<ExternalListResponse>, NotFound>> Get(Guid id, LeadsDbContext db, ExternalListTerms terms, HttpContext http, CancellationToken ct)
    {
        var list = await db.ExternalLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();

        http.SetETag(list);
        return TypedResults.Ok(await terms.ShowAsync(list, http, ct));
    }

    private static async Task<Results<Ok<ExternalListResponse>, NotFound>> Change(
        Guid id, MergePatch<ExternalListInput> patch, IfMatch ifMatch, LeadsDbContext db, ExternalListTerms terms, HttpContext http, CancellationToken ct)
    {
        var list = await db.ExternalLists.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();

        ifMatch.Check(list);
        list.Change(patch.ApplyTo(ExternalListInput.Of(list)).ToDesign());
        await db.SaveChangesAsync(ct);
        http.SetETag(list);
        return TypedResults.Ok(await terms.ShowAsync(list, http, ct));
    }

    private static async Task<Results<NoContent, NotFound>> Delete(Guid id, IfMatch ifMatch, LeadsDbContext db, TimeProvider clock, CancellationToken ct)
    {
        var list = await db.ExternalLists.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();

        ifMatch.Check(list);
        list.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<ExternalListResponse>, NotFound>> Restore(Guid id, LeadsDbContext db, ExternalListTerms terms, HttpContext http, CancellationToken ct)
    {
        var list = await db.ExternalLists.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();

        list.Restore();
        await db.SaveChangesAsync(ct);
        http.SetETag(list);
        return TypedResults.Ok(await terms.ShowAsync(list, http, ct));
    }
}

/// <summary>Says of a list whether it may be used today.</summary>
internal sealed class ExternalListTerms(WorkingTime time, Messages messages, TimeProvider clock)
{
    public async Task<ExternalListResponse> ShowAsync(ExternalList l, HttpContext http, CancellationToken ct)
    {
        var today = (await time.HoursAsync(ct)).LocalDay(clock.GetUtcNow().UtcDateTime);
        var against = l.ReasonAgainst(null, today) ?? (l.TimesUsed >= l.MostUses ? "external-list.used-up" : null);
        var args = new Dictionary<string, object?> { ["name"] = l.Name, ["from"] = l.ValidFrom, ["until"] = l.ValidUntil, ["limit"] = l.MostUses };
        return new ExternalListResponse(
            l.Id, l.Name, l.Supplier, l.Source, l.Lent, l.Cost, l.BoughtOn, l.ValidFrom, l.ValidUntil, l.Uses, l.MostUses, l.TimesUsed, l.Terms,
            against is null ? null : messages.Text(against, Problems.LocaleOf(http), args), l.Version);
    }
}
