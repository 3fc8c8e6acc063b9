using System.Text.RegularExpressions;
using Crm.Segmentation.Contracts;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Consent;

internal sealed partial class ChangeConsentSettings : IEndpoint
{
    /// <param name="Channels">For each channel whether people must say yes first (optIn) or may say no (optOut). Third parties always need a yes.</param>
    /// <param name="Classes">Classes of goods and services that people choose among.</param>
    internal sealed record Settings(IReadOnlyDictionary<ConsentChannel, ConsentBasis> Channels, IReadOnlyList<GoodsClass> Classes)
    {
        public static Settings Of(ConsentSettings settings) => new(settings.Channels, settings.Classes);
    }

    internal sealed record Response(IReadOnlyDictionary<ConsentChannel, ConsentBasis> Channels, IReadOnlyList<GoodsClass> Classes, int Version);

    internal sealed partial class Validator : AbstractValidator<Settings>
    {
        public Validator()
        {
            RuleFor(s => s.Channels).Must(c => Enum.GetValues<ConsentChannel>().All(c.ContainsKey) && c.Values.All(Enum.IsDefined)).WithErrorCode("consent.channel-missing");
            RuleFor(s => s.Classes).Must(c => c.Count <= 50).WithErrorCode("value.too-many");
            RuleFor(s => s.Classes).Must(c => c.Select(x => x.Key).Distinct(StringComparer.Ordinal).Count() == c.Count).WithErrorCode("consent.class-twice");
            RuleForEach(s => s.Classes).Must(c => c.Label.IsComplete(120)).WithErrorCode("consent.text-missing");
            RuleForEach(s => s.Classes).Must(c => Key().IsMatch(c.Key)).WithErrorCode("consent.class-key");
        }

        [GeneratedRegex("^[a-z0-9][a-z0-9-]{0,38}[a-z0-9]$", RegexOptions.CultureInvariant)]
        private static partial Regex Key();
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/consent-settings", Read)
            .RequirePermission(ConsentPermissions.SettingsRead)
            .WithName("getConsentSettings")
            .WithSummary("What each channel asks for, and the classes of goods and services");
        app.MapPatch("/consent-settings", Change)
            .RequirePermission(ConsentPermissions.SettingsUpdate)
            .WithName("changeConsentSettings")
            .WithSummary("Change what each channel asks for; it holds at once for everybody (merge patch)");
    }

    private static async Task<Ok<Response>> Read(SegmentationDbContext db, HttpContext http, CancellationToken ct) =>
        Reply(await ConsentSettings.LoadAsync(db, ct), http);

    private static async Task<Ok<Response>> Change(MergePatch<Settings> patch, IfMatch ifMatch, SegmentationDbContext db, HttpContext http, CancellationToken ct)
    {
        var settings = await ConsentSettings.LoadAsync(db, ct);
        ifMatch.Check(settings);
        var wanted = patch.ApplyTo(Settings.Of(settings));
        settings.Change(wanted.Channels, wanted.Classes);
        if (db.Entry(settings).State == EntityState.Detached)
            db.Add(settings);
        await db.SaveChangesAsync(ct);
        return Reply(settings, http);
    }

    private static Ok<Response> Reply(ConsentSettings settings, HttpContext http)
    {
        http.SetETag(settings);
        return TypedResults.Ok(new Response(settings.Channels, settings.Classes, settings.Version));
    }
}
