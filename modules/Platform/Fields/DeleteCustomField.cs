using Crm.Platform.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Fields;

internal sealed class DeleteCustomField : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapDelete("/custom-fields/{id:guid}", Handle)
            .RequirePermission(PlatformPermissions.CustomFieldsUpdate)
            .WithName("deleteCustomField")
            .WithSummary("Put a field in the bin; its values leave the records until it is restored")
            .WithDescription("Answers 409 `custom-field.in-use` with the views, segments, rules and formulas that name it, unless `force=true`: then those say that there is no such field.");
        app.MapPost("/custom-fields/{id:guid}/restore", Restore)
            .RequirePermission(PlatformPermissions.CustomFieldsUpdate)
            .WithName("restoreCustomField")
            .WithSummary("Take a field out of the bin, with the values that records had");
        app.MapGet("/custom-fields/{id:guid}/uses", Uses)
            .RequirePermission(PlatformPermissions.CustomFieldsUpdate)
            .WithName("listCustomFieldUses")
            .WithSummary("Where a field is named: views, segments, rules, formulas");
    }

    private static async Task<Results<NoContent, NotFound>> Handle(
        Guid id, IfMatch ifMatch, PlatformDbContext db, FieldUses uses, TimeProvider clock, CancellationToken ct, bool force = false)
    {
        if (await db.Set<CustomField>().FirstOrDefaultAsync(f => f.Id == id, ct) is not { } field)
            return TypedResults.NotFound();
        ifMatch.Check(field);
        if (!force && await uses.FindAsync(field, ct) is { Count: > 0 } found)
        {
            throw new BusinessRuleException("custom-field.in-use", ("field", field.Key), ("count", found.Count), ("names", found.Take(5).Select(use => use.Name)))
            {
                Details = new Dictionary<string, object?> { ["uses"] = found },
            };
        }

        field.MoveToBin(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<CustomFieldResponse>, NotFound>> Restore(Guid id, PlatformDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<CustomField>().IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).FirstOrDefaultAsync(f => f.Id == id, ct) is not { } field)
            return TypedResults.NotFound();
        field.TakeOutOfBin();
        await db.SaveChangesAsync(ct);
        http.SetETag(field);
        return TypedResults.Ok(CustomFieldResponse.Of(field));
    }

    internal sealed record Response(IReadOnlyList<FieldUse> Items);

    private static async Task<Results<Ok<Response>, NotFound>> Uses(Guid id, PlatformDbContext db, FieldUses uses, CancellationToken ct) =>
        await db.Set<CustomField>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) is { } field
            ? TypedResults.Ok(new Response(await uses.FindAsync(field, ct)))
            : TypedResults.NotFound();
}
