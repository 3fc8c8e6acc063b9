using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Consent;

/// <summary>The address of the List-Unsubscribe header (RFC 8058): mail programs POST to it, people open it in a browser.</summary>
internal sealed class Unsubscribe : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/public/unsubscribe/{token}", Show)
            .AllowAnonymous()
            .WithName("showUnsubscribe")
            .WithSummary("A page with the button that unsubscribes; changes nothing by itself")
            .Produces<string>(StatusCodes.Status200OK, "text/html");
        app.MapPost("/public/unsubscribe/{token}", OneClick)
            .AllowAnonymous()
            .WithName("unsubscribe")
            .WithSummary("Unsubscribe at once, as often as one likes (RFC 8058: the body is List-Unsubscribe=One-Click)")
            .Produces<string>(StatusCodes.Status200OK, "text/html");
    }

    private static async Task<IResult> Show(string token, PreferenceTokens tokens, Messages messages, Problems problems, HttpContext http) =>
        tokens.Read(token) is { } holder
            ? Html(UnsubscribePage.Ask(messages, Problems.LocaleOf(http), holder.Address.Masked, token), http)
            : await RefuseAsync(messages, problems, http);

    private static async Task<IResult> OneClick(
        string token, SegmentationDbContext db, PreferenceTokens tokens, Preferences preferences, Messages messages, Problems problems, HttpContext http, CancellationToken ct)
    {
        if (tokens.Read(token) is not { } holder)
            return await RefuseAsync(messages, problems, http);
        if (!http.Request.HasFormContentType || (await http.Request.ReadFormAsync(ct))["List-Unsubscribe"] != "One-Click")
            throw new InvalidRequestException("/List-Unsubscribe", "unsubscribe.not-one-click");

        if (!await preferences.IsErasedAsync(holder, ct))
        {
            await preferences.UnsubscribeAsync(holder, http, ct);
            await db.SaveChangesAsync(ct);
        }

        return Html(UnsubscribePage.Done(messages, Problems.LocaleOf(http), holder.Address.Masked, token), http);
    }

    /// <summary>Browsers get a page to read, programs the problem that every refusal is.</summary>
    private static async Task<IResult> RefuseAsync(Messages messages, Problems problems, HttpContext http)
    {
        if (http.Request.Headers.Accept.ToString().Contains("text/html", StringComparison.OrdinalIgnoreCase))
            return Html(UnsubscribePage.Invalid(messages, Problems.LocaleOf(http)), http, StatusCodes.Status404NotFound);
        await problems.WriteAsync(http, StatusCodes.Status404NotFound, "preferences.link-invalid");
        return Results.Empty;
    }

    private static ContentHttpResult Html(string page, HttpContext http, int status = StatusCodes.Status200OK)
    {
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
        // The address of this page is what gives access.
        http.Response.Headers["Referrer-Policy"] = "no-referrer";
        return TypedResults.Content(page, "text/html; charset=utf-8", statusCode: status);
    }
}
