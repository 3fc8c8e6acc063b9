using System.Text;
using Crm.Shared.Privacy;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Privacy;

internal sealed class ExportPersonalData : IEndpoint
{
    /// <param name="Code">What kind of records they are, for programs.</param>
    /// <param name="Title">The same in the caller's language.</param>
    internal sealed record Section(string Code, string Title, IReadOnlyList<IReadOnlyDictionary<string, object?>> Records);

    internal sealed record Response(string Number, DateTime MadeAt, IReadOnlyList<Section> Sections);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/privacy-requests/{id:guid}/export", Json)
            .RequirePermission(PrivacyPermissions.Export)
            .WithName("exportPersonalData")
            .WithSummary("Everything that all modules hold of the person, for programs; noted in the audit trail");
        app.MapGet("/privacy-requests/{id:guid}/export/page", Readable)
            .RequirePermission(PrivacyPermissions.Export)
            .WithName("readPersonalData")
            .WithSummary("The same as a page to read, print or save as PDF, in the caller's language")
            .Produces<string>(StatusCodes.Status200OK, "text/html");
    }

    private static async Task<Results<Ok<Response>, NotFound>> Json(
        Guid id, SegmentationDbContext db, PersonLookup lookup, IEnumerable<IPersonalDataSource> sources, Messages messages, TimeProvider clock, HttpContext http, CancellationToken ct) =>
        await GatherAsync(id, db, lookup, sources, messages, clock, http, ct) is { } data ? TypedResults.Ok(data) : TypedResults.NotFound();

    private static async Task<IResult> Readable(
        Guid id, SegmentationDbContext db, PersonLookup lookup, IEnumerable<IPersonalDataSource> sources, Messages messages, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await GatherAsync(id, db, lookup, sources, messages, clock, http, ct) is not { } data)
            return TypedResults.NotFound();
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'";
        http.Response.Headers.ContentDisposition = $"attachment; filename=\"{data.Number}.html\"";
        return TypedResults.Content(PersonalDataPage.Of(data, messages, Problems.LocaleOf(http)), "text/html", Encoding.UTF8);
    }

    private static async Task<Response?> GatherAsync(
        Guid id, SegmentationDbContext db, PersonLookup lookup, IEnumerable<IPersonalDataSource> sources, Messages messages, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<PrivacyRequest>().AsNoTracking().FirstOrDefaultAsync(r => r.Id == id, ct) is not { } request)
            return null;
        var person = await lookup.OfAsync(request, ct);
        var locale = Problems.LocaleOf(http);
        var sections = new List<Section>();
        foreach (var source in sources)
            sections.AddRange((await source.ReadAsync(person, ct)).Where(s => s.Records.Count > 0).Select(s => new Section(s.Code, messages.Text(s.Code, locale), s.Records)));
        db.RecordAction(PrivacyRequest.RecordType, id, request.Number, "exported");
        await db.SaveChangesAsync(ct);
        return new Response(request.Number, clock.GetUtcNow().UtcDateTime, sections);
    }

    /// <summary>Opens anywhere without the network; the browser's print dialogue makes the PDF.</summary>
    private static class PersonalDataPage
    {
        public static string Of(Response data, Messages messages, string locale)
        {
            var page = new StringBuilder();
            page.Append(
                $$"""
                <!doctype html>
                <html lang="{{locale}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{{Text("privacy.export.title")}}</title>
                <style>
                body { font: 11pt/1.5 system-ui, "Noto Sans TC", "Noto Sans SC", sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; color: #1a1a1a }
                h2 { margin: 2rem 0 .5rem; border-bottom: 1px solid #bbb } table { width: 100%; border-collapse: collapse; margin-bottom: 1rem; break-inside: avoid }
                th { width: 30%; text-align: left; font-weight: 600 } th, td { vertical-align: top; padding: .15rem .5rem .15rem 0; border-bottom: 1px solid #eee; overflow-wrap: anywhere }
                </style></head><body><h1>{{Text("privacy.export.title")}}</h1><p>{{Text("privacy.export.intro", ("number", data.Number), ("at", data.MadeAt))}}</p>
                """);
            foreach (var section in data.Sections)
            {
                page.Append("<h2>").Append(HtmlText.Encode(section.Title)).Append("</h2>");
                foreach (var record in section.Records)
                {
                    page.Append("<table>");
                    foreach (var (field, value) in record.Where(f => Show(f.Value).Length > 0))
                        page.Append("<tr><th scope=\"row\">").Append(HtmlText.Encode(Name(field))).Append("</th><td>").Append(HtmlText.Encode(Show(value))).Append("</td></tr>");
                    page.Append("</table>");
                }
            }

            return page.Append("</body></html>").ToString();

            string Text(string code, params (string Name, object? Value)[] facts) => HtmlText.Encode(messages.Text(code, locale, facts.ToDictionary(f => f.Name, f => f.Value)));

            string Name(string field)
            {
                var code = "privacy.field." + System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(field);
                return messages.Knows(code) ? messages.Text(code, locale) : field;
            }
        }

        private static string Show(object? value) => value switch
        {
            null => "",
            string text => text,
            bool yes => yes ? "✓" : "–",
            DateTime at => at.ToString("yyyy-MM-dd HH:mm 'UTC'", System.Globalization.CultureInfo.InvariantCulture),
            IReadOnlyDictionary<string, string> texts => string.Join("; ", texts.Select(t => $"{t.Key}: {t.Value}")),
            IEnumerable<string> list => string.Join(", ", list),
            IEnumerable<KeyValuePair<string, string?>> pairs => string.Join("; ", pairs.Select(p => $"{p.Key}: {p.Value}")),
            IFormattable number => number.ToString(null, System.Globalization.CultureInfo.InvariantCulture),
            _ => value.ToString() ?? "",
        };
    }
}
