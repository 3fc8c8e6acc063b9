using FluentValidation;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Profile;

internal sealed class ChangeMe : IEndpoint
{
    /// <param name="Locale">en, zh-Hant or zh-Hans.</param>
    /// <param name="Zone">IANA time zone.</param>
    /// <param name="Theme">light, dark or system.</param>
    /// <param name="AwayUntil">Until then new work goes to somebody else.</param>
    internal sealed record Input(string Name, string Locale, string Zone, string Theme, Guid? HomeTeamId, DateTime? AwayUntil);

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(i => i.Name).NotEmpty().MaximumLength(200).Must(n => n is null || !n.Any(char.IsControl)).WithErrorCode("value.pattern");
            RuleFor(i => i.Locale).NotNull().ValidLocale();
            RuleFor(i => i.Zone).NotNull().ValidZone();
            RuleFor(i => i.Theme).Must(t => t is "light" or "dark" or "system").WithErrorCode("value.choice");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/me", Handle)
        .RequireSignIn()
        .WithName("changeMe")
        .WithSummary("Change my name, language, zone, theme, home team or absence (merge patch)");

    // No If-Match: a person's own preferences are nobody else's to overwrite, and the last click counts.
    private static async Task<NoContent> Handle(MergePatch<Input> patch, PlatformDbContext db, TeamMembership teams, ICurrentUser current, HttpContext http, CancellationToken ct)
    {
        var user = await db.MeAsync(current, ct);
        var input = patch.ApplyTo(new Input(user.Name, user.Locale, user.Zone, user.Theme, user.HomeTeamId, user.AwayUntil));
        if (input.HomeTeamId != user.HomeTeamId)
            await teams.SetHomeAsync(user, input.HomeTeamId, ct);
        user.Name = input.Name.Trim();
        user.Locale = input.Locale;
        user.Zone = input.Zone;
        user.Theme = input.Theme;
        user.AwayUntil = input.AwayUntil;
        await db.SaveChangesAsync(ct);
        http.SetETag(user);
        return TypedResults.NoContent();
    }
}
