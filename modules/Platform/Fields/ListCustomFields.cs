using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Fields;

internal sealed class ListCustomFields : IEndpoint
{
    /// <param name="Items">In the order of their sections.</param>
    /// <param name="Layouts">Of each record type that was asked for: its sections with the keys of their fields.</param>
    internal sealed record Response(IReadOnlyList<CustomFieldResponse> Items, IReadOnlyList<FieldLayoutResponse> Layouts);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/custom-fields", HandleAll)
            .RequireSignIn(anyCaller: true)
            .WithName("listCustomFields")
            .WithSummary("The fields that administrators added, of all record types or of one, with their sections");
        app.MapGet("/custom-fields/{id:guid}", HandleOne)
            .RequireSignIn(anyCaller: true)
            .WithName("getCustomField")
            .WithSummary("One custom field");
    }

    private static async Task<Ok<Response>> HandleAll(string? recordType, PlatformDbContext db, RecordCatalog records, CancellationToken ct)
    {
        var types = records.Customizable.Select(record => record.Type.Name).Where(name => recordType is null || name == recordType).Order().ToList();
        var fields = await db.Set<CustomField>().AsNoTracking().Where(f => types.Contains(f.OfType)).OrderBy(f => f.Id).ToListAsync(ct);
        var layouts = await db.Set<FieldLayout>().AsNoTracking().Where(l => types.Contains(l.OfType)).ToDictionaryAsync(l => l.OfType, ct);
        var byType = types.ConvertAll(type => (Type: type, Fields: fields.FindAll(field => field.OfType == type), Layout: layouts.GetValueOrDefault(type)));
        return TypedResults.Ok(new Response(
            [.. byType.SelectMany(one => FieldLayout.Ordered(one.Fields, one.Layout)).Select(CustomFieldResponse.Of)],
            [.. byType.Select(one => FieldLayoutResponse.Of(one.Type, one.Fields, one.Layout))]));
    }

    private static async Task<Results<Ok<CustomFieldResponse>, NotFound>> HandleOne(Guid id, PlatformDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<CustomField>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) is not { } field)
            return TypedResults.NotFound();
        http.SetETag(field);
        return TypedResults.Ok(CustomFieldResponse.Of(field));
    }
}
