using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Fields;

internal sealed class ChangeCustomField : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/custom-fields/{id:guid}", Handle)
        .RequirePermission(PlatformPermissions.CustomFieldsUpdate)
        .WithName("changeCustomField")
        .WithSummary("Change what is said of a field (merge patch); its key and type are what its values mean and stay");

    private static async Task<Results<Ok<CustomFieldResponse>, NotFound>> Handle(
        Guid id, MergePatch<CustomFieldInput> patch, IfMatch ifMatch, PlatformDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<CustomField>().FirstOrDefaultAsync(f => f.Id == id, ct) is not { } field)
            return TypedResults.NotFound();
        ifMatch.Check(field);
        patch.ApplyTo(CustomFieldInput.Of(field)).ApplyTo(field);
        await db.SaveChangesAsync(ct);

        http.SetETag(field);
        return TypedResults.Ok(CustomFieldResponse.Of(field));
    }
}
