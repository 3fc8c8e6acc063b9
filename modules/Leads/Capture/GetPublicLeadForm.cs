using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

internal sealed class GetPublicLeadForm : IEndpoint
{
    /// <summary>A form to fill in.</summary>
    /// <param name="Token">Send it back with the values; it tells when the form was shown.</param>
    internal sealed record Response(string Key, LocalizedText Title, LocalizedText? Consent, IReadOnlyList<FormField> Fields, string Token);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/public/lead-forms/{key}", Handle)
            .AllowAnonymous()
            .WithName("getPublicLeadForm")
            .WithSummary("A public form to fill in");
        app.MapMethods("/public/lead-forms/{key}", [HttpMethods.Options], Preflight)
            .AllowAnonymous()
            .WithName("askToUsePublicLeadForm")
            .WithSummary("A browser's question whether a page may use the form")
            .ExcludeFromDescription();
    }

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        string key, LeadsDbContext db, FormToken token, HttpContext http, CancellationToken ct)
    {
        var form = await db.Forms.AsNoTracking().FirstOrDefaultAsync(f => f.Key == key && f.Active, ct);
        if (form is null)
            return TypedResults.NotFound();

        FormOrigin.Demand(http, form);
        http.Response.Headers.CacheControl = "no-store";
        return TypedResults.Ok(new Response(form.Key, form.Design.Title, form.Design.Consent, form.Design.Fields, token.Issue(form.Id)));
    }

    private static async Task<Results<NoContent, NotFound>> Preflight(string key, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var form = await db.Forms.AsNoTracking().FirstOrDefaultAsync(f => f.Key == key && f.Active, ct);
        if (form is null)
            return TypedResults.NotFound();

        FormOrigin.Demand(http, form);
        return TypedResults.NoContent();
    }
}
