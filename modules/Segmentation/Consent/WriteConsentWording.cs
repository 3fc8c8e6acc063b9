using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Consent;

internal sealed class WriteConsentWording : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/consent-wordings", Create)
            .RequirePermission(ConsentPermissions.SettingsUpdate)
            .WithName("createConsentWording")
            .WithSummary("Write a text to ask people with");
        app.MapPatch("/consent-wordings/{id:guid}", Change)
            .RequirePermission(ConsentPermissions.SettingsUpdate)
            .WithName("changeConsentWording")
            .WithSummary("Change a text: what was read before stays as a version of its own (merge patch)");
        app.MapDelete("/consent-wordings/{id:guid}", Retire)
            .RequirePermission(ConsentPermissions.SettingsUpdate)
            .WithName("retireConsentWording")
            .WithSummary("Ask nobody with this text any more; what was said to it stays");
    }

    private static async Task<Created<ConsentWordingResponse>> Create(
        ConsentWordingInput input, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var wording = ConsentWording.Create(input.Name.Trim(), input.Purpose, input.Text, clock.GetUtcNow().UtcDateTime, user.Id);
        db.Add(wording);
        await db.SaveChangesAsync(ct);
        http.SetETag(wording);
        return TypedResults.Created($"/api/v1/consent-wordings/{wording.Id}", ConsentWordingResponse.Of(wording));
    }

    private static async Task<Results<Ok<ConsentWordingResponse>, NotFound>> Change(
        Guid id, MergePatch<ConsentWordingInput> patch, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<ConsentWording>().FirstOrDefaultAsync(w => w.Id == id, ct) is not { } wording)
            return TypedResults.NotFound();
        ifMatch.Check(wording);
        var input = patch.ApplyTo(ConsentWordingInput.Of(wording));
        wording.Change(input.Name.Trim(), input.Purpose, input.Text, clock.GetUtcNow().UtcDateTime, user.Id);
        await db.SaveChangesAsync(ct);
        http.SetETag(wording);
        return TypedResults.Ok(ConsentWordingResponse.Of(wording));
    }

    private static async Task<Results<NoContent, NotFound>> Retire(Guid id, IfMatch ifMatch, SegmentationDbContext db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.Set<ConsentWording>().FirstOrDefaultAsync(w => w.Id == id, ct) is not { } wording)
            return TypedResults.NotFound();
        ifMatch.Check(wording);
        wording.Delete(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
