using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Consent;

internal sealed class LinkPreferences : IEndpoint
{
    /// <param name="Address">One of the contact's addresses or numbers; the first mail address when absent.</param>
    /// <param name="Purpose">What one click ends; everything that asks for consent when absent.</param>
    internal sealed record Request(string? Address = null, ConsentPurpose? Purpose = null);

    /// <param name="Preferences">Page on which the person chooses.</param>
    /// <param name="Unsubscribe">For the List-Unsubscribe header.</param>
    internal sealed record Response(string Preferences, string Unsubscribe, string Token);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/contacts/{id:guid}/preference-link", Handle)
        .RequirePermission(ConsentPermissions.Record)
        .WithName("linkPreferences")
        .WithSummary("The contact's own link to the preference page and to unsubscribe, to send it to them; noted in the history");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Request request, SegmentationDbContext db, PreferenceTokens tokens, PublicUrl url, CancellationToken ct)
    {
        if (await db.Contacts.AsNoTracking().FirstOrDefaultAsync(c => c.Id == id, ct) is not { } contact)
            return TypedResults.NotFound();
        var points = contact.Emails.Select(e => e.Address).Concat(contact.Phones.Select(p => p.Number)).ToList();
        var wanted = request.Address is null ? points.FirstOrDefault() : ContactPoint.TryParse(request.Address, out var point) ? point.Value : null;
        if (wanted is null || !points.Contains(wanted))
            throw new InvalidRequestException("/address", "preferences.not-their-address");

        var token = tokens.Issue(new PreferenceHolder(new ContactPoint(wanted), id, request.Purpose));
        db.RecordAction(Contact.RecordType, id, contact.Name, "preference-link");
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(new Response(url.Of($"/public/preferences/{token}"), url.Of($"/api/v1/public/unsubscribe/{token}"), token));
    }
}
