using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Fields;

internal sealed class CreateCustomField : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/custom-fields", Handle)
        .RequirePermission(PlatformPermissions.CustomFieldsUpdate)
        .WithName("createCustomField")
        .WithSummary("Add a field to a record type: it is at once in forms, lists, filters, imports and exports, under `custom.<key>`");

    private static async Task<Created<CustomFieldResponse>> Handle(CustomFieldInput input, PlatformDbContext db, HttpContext http, CancellationToken ct)
    {
        var known = await db.Set<CustomField>().IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).AsNoTracking()
            .Where(f => f.OfType == input.RecordType && f.Key == input.Key).Select(f => new { f.DeletedAt }).FirstOrDefaultAsync(ct);
        if (known is not null)
            throw new BusinessRuleException(known.DeletedAt is null ? "custom-field.key-taken" : "custom-field.key-in-bin", ("key", input.Key));

        var field = input.ToField();
        db.Add(field);
        await db.SaveChangesAsync(ct);

        http.SetETag(field);
        return TypedResults.Created($"/api/v1/custom-fields/{field.Id}", CustomFieldResponse.Of(field));
    }
}
