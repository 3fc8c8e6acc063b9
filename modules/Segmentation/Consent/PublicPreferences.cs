using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Consent;

internal sealed class PublicPreferences : IEndpoint
{
    /// <param name="Address">The address or number that the link was sent to, masked.</param>
    /// <param name="Choices">What the person is asked; channels without an address of theirs are absent.</param>
    /// <param name="Classes">The names of the classes of goods and services.</param>
    /// <param name="ThirdParty">Whether their data may be handed to others for their marketing.</param>
    /// <param name="Erased">Their data was erased: there is nothing left to choose.</param>
    internal sealed record Response(string Address, IReadOnlyList<PreferenceChoice> Choices, IReadOnlyList<GoodsClass> Classes, bool ThirdParty, bool Erased);

    /// <param name="Choices">What the person wants from now on; what is not named stays as it is.</param>
    /// <param name="Language">The language in which they read the page.</param>
    internal sealed record Request(IReadOnlyList<PreferenceChoice> Choices, bool? ThirdParty = null, string? Language = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Choices).Must(c => c.Count <= 500).WithErrorCode("value.too-many");
            RuleFor(r => r.Language).Must(l => l is null || Locales.All.Contains(l)).WithErrorCode("value.choice");
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/public/preferences/{token}", Read)
            .AllowAnonymous()
            .WithName("getPreferences")
            .WithSummary("What the holder of the link may be contacted for");
        app.MapPut("/public/preferences/{token}", Change)
            .AllowAnonymous()
            .WithName("changePreferences")
            .WithSummary("Say what one may be contacted for from now on");
    }

    private static async Task<Ok<Response>> Read(
        string token, SegmentationDbContext db, PreferenceTokens tokens, Preferences preferences, CancellationToken ct)
    {
        var holder = Demand(tokens, token);
        return TypedResults.Ok(await DescribeAsync(holder, await ConsentSettings.LoadAsync(db, ct), preferences, ct));
    }

    private static async Task<Ok<Response>> Change(
        string token, Request request, SegmentationDbContext db, PreferenceTokens tokens, Preferences preferences, HttpContext http, CancellationToken ct)
    {
        var holder = Demand(tokens, token);
        if (await preferences.IsErasedAsync(holder, ct))
            throw new BusinessRuleException("preferences.erased");
        var settings = await ConsentSettings.LoadAsync(db, ct);
        var offered = ConsentChoices.Of(settings).ToHashSet();
        foreach (var (index, choice) in request.Choices.Index())
            if (!offered.Contains(new ConsentQuestion(choice.Channel, choice.Purpose, choice.GoodsClass)))
                throw new InvalidRequestException($"/choices/{index}", "preferences.unknown-choice");

        await preferences.ChangeAsync(holder, request.Choices, request.ThirdParty, request.Language, settings, http, ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok(await DescribeAsync(holder, settings, preferences, ct));
    }

    private static PreferenceHolder Demand(PreferenceTokens tokens, string token) =>
        tokens.Read(token) ?? throw new InvalidRequestException("/token", "preferences.link-invalid");

    private static async Task<Response> DescribeAsync(PreferenceHolder holder, ConsentSettings settings, Preferences preferences, CancellationToken ct)
    {
        if (await preferences.IsErasedAsync(holder, ct))
            return new Response(holder.Address.Masked, [], [], false, Erased: true);
        var (choices, thirdParty) = await preferences.ReadAsync(holder, settings, ct);
        return new Response(holder.Address.Masked, choices, settings.Classes, thirdParty, Erased: false);
    }
}
