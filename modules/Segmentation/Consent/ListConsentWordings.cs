using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Consent;

internal sealed class ListConsentWordings : IEndpoint
{
    internal sealed record Response(IReadOnlyList<ConsentWordingResponse> Items);

    internal sealed record Version(Guid Id, int Number, LocalizedText Text, DateTime PublishedAt, Guid? PublishedBy);

    internal sealed record VersionsResponse(IReadOnlyList<Version> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/consent-wordings", All)
            .RequirePermission(ConsentPermissions.SettingsRead)
            .WithName("listConsentWordings")
            .WithSummary("The texts that people are asked with, by name");
        app.MapGet("/consent-wordings/{id:guid}", One)
            .RequirePermission(ConsentPermissions.SettingsRead)
            .WithName("getConsentWording")
            .WithSummary("One of the texts that people are asked with");
        app.MapGet("/consent-wordings/{id:guid}/versions", Versions)
            .RequirePermission(ConsentPermissions.SettingsRead)
            .WithName("listConsentWordingVersions")
            .WithSummary("Every text that there has been, the newest first");
    }

    private static async Task<Ok<Response>> All(SegmentationDbContext db, CancellationToken ct) =>
        TypedResults.Ok(new Response([.. (await db.Set<ConsentWording>().AsNoTracking().OrderBy(w => w.Name).ThenBy(w => w.Id).ToListAsync(ct)).Select(ConsentWordingResponse.Of)]));

    private static async Task<Results<Ok<ConsentWordingResponse>, NotFound>> One(Guid id, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<ConsentWording>().AsNoTracking().FirstOrDefaultAsync(w => w.Id == id, ct) is not { } wording)
            return TypedResults.NotFound();
        http.SetETag(wording);
        return TypedResults.Ok(ConsentWordingResponse.Of(wording));
    }

    private static async Task<Results<Ok<VersionsResponse>, NotFound>> Versions(Guid id, SegmentationDbContext db, CancellationToken ct)
    {
        var versions = await db.Set<ConsentWordingVersion>().AsNoTracking().Where(v => v.WordingId == id).OrderByDescending(v => v.Number)
            .Select(v => new Version(v.Id, v.Number, v.Text, v.PublishedAt, v.PublishedBy)).ToListAsync(ct);
        return versions.Count == 0 ? TypedResults.NotFound() : TypedResults.Ok(new VersionsResponse(versions));
    }
}
