using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.MailingLists.Labels;

internal sealed class ListLabelSheets : IEndpoint
{
    /// <summary>Sizes in millimetres.</summary>
    internal sealed record Item(string Key, string Paper, int Columns, int Rows, double Width, double Height);

    internal sealed record Response(IReadOnlyList<Item> Items);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/mailing-lists/label-sheets", Handle)
        .RequirePermission(MailingListPermissions.Read)
        .WithName("listLabelSheets")
        .WithSummary("The sheets of labels that can be printed on, by their makers' numbers");

    private static Ok<Response> Handle() => TypedResults.Ok(new Response(
        [.. LabelSheet.All.Select(s => new Item(s.Key, s.Paper, s.Columns, s.Rows, s.Width, s.Height))]));
}
