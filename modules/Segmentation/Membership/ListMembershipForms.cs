using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

internal sealed class ListMembershipForms : IEndpoint
{
    internal sealed record Response(IReadOnlyList<MembershipFormResponse> Items);

    internal sealed record FormVersion(int Number, MembershipDesign Design, DateTime PublishedAt, Guid? PublishedBy);

    internal sealed record VersionsResponse(IReadOnlyList<FormVersion> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/membership-forms", All)
            .RequirePermission(MembershipPermissions.FormsRead)
            .WithName("listMembershipForms")
            .WithSummary("Public forms by which people become members, by name");
        app.MapGet("/membership-forms/{id:guid}", One)
            .RequirePermission(MembershipPermissions.FormsRead)
            .WithName("getMembershipForm")
            .WithSummary("One registration form");
        app.MapGet("/membership-forms/{id:guid}/versions", Versions)
            .RequirePermission(MembershipPermissions.FormsRead)
            .WithName("listMembershipFormVersions")
            .WithSummary("The form as it was, the newest first");
    }

    private static async Task<Ok<Response>> All(SegmentationDbContext db, CancellationToken ct) =>
        TypedResults.Ok(new Response([.. (await db.Set<MembershipForm>().AsNoTracking().OrderBy(f => f.Name).ThenBy(f => f.Id).ToListAsync(ct)).Select(MembershipFormResponse.Of)]));

    private static async Task<Results<Ok<MembershipFormResponse>, NotFound>> One(Guid id, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<MembershipForm>().AsNoTracking().FirstOrDefaultAsync(f => f.Id == id, ct) is not { } form)
            return TypedResults.NotFound();
        http.SetETag(form);
        return TypedResults.Ok(MembershipFormResponse.Of(form));
    }

    private static async Task<Results<Ok<VersionsResponse>, NotFound>> Versions(Guid id, SegmentationDbContext db, CancellationToken ct)
    {
        var versions = await db.Set<MembershipFormVersion>().AsNoTracking().Where(v => v.FormId == id).OrderByDescending(v => v.Number)
            .Select(v => new FormVersion(v.Number, v.Design, v.PublishedAt, v.PublishedBy)).ToListAsync(ct);
        return versions.Count == 0 ? TypedResults.NotFound() : TypedResults.Ok(new VersionsResponse(versions));
    }
}
