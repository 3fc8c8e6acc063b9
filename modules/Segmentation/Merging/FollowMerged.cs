using System.Globalization;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation.Merging;

/// <summary>
/// Old ids keep working: what is asked of a merged account or contact is answered with the way to its survivor, instead of 404.
/// Reading is redirected; nothing is ever changed by a redirect.
/// </summary>
internal sealed class FollowMerged : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        var result = await next(context);
        if ((result is INestedHttpResult nested ? nested.Result : result) is not IStatusCodeHttpResult { StatusCode: StatusCodes.Status404NotFound })
            return result;

        var http = context.HttpContext;
        var route = (http.GetEndpoint() as RouteEndpoint)?.RoutePattern.RawText ?? "";
        if (!Guid.TryParse(http.GetRouteValue("id") as string, CultureInfo.InvariantCulture, out var id)) return result;
        IRecord? survivor = IsOf<Account>(route) ? await SurvivorAsync<Account>(http, id) : IsOf<Contact>(route) ? await SurvivorAsync<Contact>(http, id) : null;
        if (survivor is null) return result;

        if (!HttpMethods.IsGet(http.Request.Method))
            throw new BusinessRuleException("record.merged", ("name", survivor.Label)) { Details = Pointer(survivor) };
        http.Response.Headers.Location = http.Request.Path.Value!.Replace(id.ToString(), survivor.Id.ToString(), StringComparison.OrdinalIgnoreCase) + http.Request.QueryString;
        // A merge can be taken back: nobody may remember where it led.
        http.Response.Headers.CacheControl = "no-store";
        await http.RequestServices.GetRequiredService<Problems>().WriteAsync(
            http, StatusCodes.Status301MovedPermanently, "record.merged", new Dictionary<string, object?> { ["name"] = survivor.Label }, details: Pointer(survivor));
        return Results.Empty;
    }

    private static Dictionary<string, object?> Pointer(IRecord survivor) => new() { ["survivorId"] = survivor.Id };

    private static bool IsOf<T>(string route)
        where T : IRecord => route.StartsWith($"/api/v1/{T.RecordType.Plural}/{{id:guid}}", StringComparison.Ordinal);

    /// <returns>Null where the record wasn't merged, or the caller may not see the survivor.</returns>
    private static async Task<T?> SurvivorAsync<T>(HttpContext http, Guid id)
        where T : AggregateRoot, IMergeable
    {
        var db = http.RequestServices.GetRequiredService<SegmentationDbContext>();
        var survivors = await db.SurvivorsAsync<T>([id], http.RequestAborted);
        return survivors.TryGetValue(id, out var survivor)
            ? await db.Set<T>().AsNoTracking().IgnoreAutoIncludes().FirstOrDefaultAsync(r => r.Id == survivor, http.RequestAborted)
            : null;
    }
}
