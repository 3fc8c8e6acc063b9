using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Fields;

internal sealed class ListCustomFields : IEndpoint
{
    internal sealed record Response(IReadOnlyList<CustomFieldResponse> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/custom-fields", HandleAll)
            .RequireSignIn(anyCaller: true)
            .WithName("listCustomFields")
            .WithSummary("The fields that administrators added, of all record types or of one");
        app.MapGet("/custom-fields/{id:guid}", HandleOne)
            .RequireSignIn(anyCaller: true)
            .WithName("getCustomField")
            .WithSummary("One custom field");
    }

    private static async Task<Ok<Response>> HandleAll(string? recordType, PlatformDbContext db, CancellationToken ct)
    {
        var fields = db.Set<CustomField>().AsNoTracking();
        if (recordType is not null)
            fields = fields.Where(f => f.OfType == recordType);
        return TypedResults.Ok(new Response([.. (await fields.OrderBy(f => f.OfType).ThenBy(f => f.Id).ToListAsync(ct)).Select(CustomFieldResponse.Of)]));
    }

    private static async Task<Results<Ok<CustomFieldResponse>, NotFound>> HandleOne(Guid id, PlatformDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<CustomField>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) is not { } field)
            return TypedResults.NotFound();
        http.SetETag(field);
        return TypedResults.Ok(CustomFieldResponse.Of(field));
    }
}
