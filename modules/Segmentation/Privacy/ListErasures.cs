using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Privacy;

internal sealed class ListErasures : IEndpoint
{
    /// <param name="Code">What it was, for programs.</param>
    /// <param name="Title">The same in the caller's language.</param>
    internal sealed record Part(string Code, string Title, int Count);

    internal sealed record Item(Guid Id, DateTime ErasedAt, string ErasedByName, PrivacyLaw Law, IReadOnlyList<Part> Parts);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/erasures", Handle)
        .RequirePermission(PrivacyPermissions.Read)
        .WithName("listErasures")
        .WithSummary("What was erased when and by whom, without saying of whom");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] ListQuery list, SegmentationDbContext db, Messages messages, HttpContext http, CancellationToken ct)
    {
        var locale = Problems.LocaleOf(http);
        var page = await db.Set<Erasure>().AsNoTracking().ToPageAsync(list with { Fields = null }, Erasure.Fields, e => e, ct, defaultSort: "-erasedAt");
        return TypedResults.Ok(new Page<Item>(
            [.. page.Items.Select(e => new Item(e.Id, e.ErasedAt, e.ErasedByName, e.Law, [.. e.Parts.Select(p => new Part(p.Key, messages.Text(p.Key, locale), p.Value))]))],
            page.Next, page.Count, page.CountIsLowerBound));
    }
}
