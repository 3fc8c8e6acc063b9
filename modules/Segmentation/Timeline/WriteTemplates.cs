using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Timeline;

internal sealed class WriteTemplates : IEndpoint
{
    private const int Most = 200;

    internal sealed record Response(IReadOnlyList<ActivityTemplateResponse> Items);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/activity-templates", List)
            .RequireSignIn(anyCaller: true)
            .WithName("listActivityTemplates")
            .WithSummary("Templates for what is written down of calls, visits and mails, the oldest first");
        app.MapGet("/activity-templates/{id:guid}", Get)
            .RequireSignIn(anyCaller: true)
            .WithName("getActivityTemplate")
            .WithSummary("One template");
        app.MapPost("/activity-templates", Create)
            .RequirePermission(TemplatePermissions.Update)
            .WithName("createActivityTemplate")
            .WithSummary("Make a template");
        app.MapPatch("/activity-templates/{id:guid}", Change)
            .RequirePermission(TemplatePermissions.Update)
            .WithName("changeActivityTemplate")
            .WithSummary("Change a template (merge patch)");
        app.MapDelete("/activity-templates/{id:guid}", Delete)
            .RequirePermission(TemplatePermissions.Update)
            .WithName("deleteActivityTemplate")
            .WithSummary("Offer a template no longer");
    }

    private static async Task<Ok<Response>> List(SegmentationDbContext db, CancellationToken ct) =>
        TypedResults.Ok(new Response([.. (await db.ActivityTemplates.AsNoTracking().OrderBy(t => t.CreatedAt).ThenBy(t => t.Id).Take(Most).ToListAsync(ct)).Select(ActivityTemplateResponse.Of)]));

    private static async Task<Results<Ok<ActivityTemplateResponse>, NotFound>> Get(Guid id, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.ActivityTemplates.FirstOrDefaultAsync(t => t.Id == id, ct) is not { } template)
            return TypedResults.NotFound();
        http.SetETag(template);
        return TypedResults.Ok(ActivityTemplateResponse.Of(template));
    }

    private static async Task<Created<ActivityTemplateResponse>> Create(ActivityTemplateInput input, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        var template = new ActivityTemplate().Become(input);
        db.Add(template);
        await db.SaveChangesAsync(ct);
        http.SetETag(template);
        return TypedResults.Created($"/api/v1/activity-templates/{template.Id}", ActivityTemplateResponse.Of(template));
    }

    private static async Task<Results<Ok<ActivityTemplateResponse>, NotFound>> Change(
        Guid id, MergePatch<ActivityTemplateInput> patch, IfMatch ifMatch, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        if (await db.ActivityTemplates.FirstOrDefaultAsync(t => t.Id == id, ct) is not { } template)
            return TypedResults.NotFound();
        ifMatch.Check(template);
        template.Become(patch.ApplyTo(new ActivityTemplateInput(template.Kind, template.Names, template.Texts)));
        await db.SaveChangesAsync(ct);
        http.SetETag(template);
        return TypedResults.Ok(ActivityTemplateResponse.Of(template));
    }

    private static async Task<Results<NoContent, NotFound>> Delete(Guid id, IfMatch ifMatch, SegmentationDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.ActivityTemplates.FirstOrDefaultAsync(t => t.Id == id, ct) is not { } template)
            return TypedResults.NotFound();
        ifMatch.Check(template);
        template.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
