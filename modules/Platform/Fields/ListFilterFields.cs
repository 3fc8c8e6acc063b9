using Crm.Shared.Fields;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Fields;

internal sealed class ListFilterFields : IEndpoint
{
    /// <param name="Items">By what records of the type may be filtered, sorted and segmented now.</param>
    internal sealed record Response(IReadOnlyList<FilterFieldInfo> Items);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/filter-fields", Handle)
        .RequireSignIn(anyCaller: true)
        .WithName("listFilterFields")
        .WithSummary("The fields of a record type that filters of the caller may name: its own, custom fields, and figures that other modules keep");

    /// <param name="recordType">account, contact, lead or opportunity.</param>
    private static Results<Ok<Response>, NotFound> Handle(string recordType, IEnumerable<RecordFields> types, FilterClock clock) =>
        types.FirstOrDefault(type => type.RecordType.Name == recordType) is { } type
            ? TypedResults.Ok(new Response(type.Describe(clock.Fields)))
            : TypedResults.NotFound();
}
