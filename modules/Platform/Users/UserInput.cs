using Crm.Shared.Web;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Users;

/// <param name="Locale">en, zh-Hant or zh-Hans.</param>
/// <param name="Zone">IANA time zone, "Asia/Hong_Kong".</param>
/// <param name="RoleIds">At least one role.</param>
/// <param name="HomeTeamId">The team that new records of this person belong to.</param>
/// <param name="AwayUntil">Until then new work goes to somebody else.</param>
internal sealed record UserInput(string Name, string Email, IReadOnlyList<Guid> RoleIds, string? Locale = null, string? Zone = null, Guid? HomeTeamId = null,
    DateTime? AwayUntil = null)
{
    public static UserInput Of(User user) =>
        new(user.Name, user.Email, [.. user.Roles.Select(r => r.RoleId)], user.Locale, user.Zone, user.HomeTeamId, user.AwayUntil);
}

internal sealed class UserInputValidator : AbstractValidator<UserInput>
{
    public UserInputValidator()
    {
        RuleFor(u => u.Name).NotEmpty().MaximumLength(200).Must(n => n is null || !n.Any(char.IsControl)).WithErrorCode("value.pattern");
        RuleFor(u => u.Email).ValidEmail();
        RuleFor(u => u.RoleIds).NotEmpty();
        RuleFor(u => u.Locale).ValidLocale();
        RuleFor(u => u.Zone).ValidZone();
    }
}

/// <param name="Email">Null for callers without users:read, like everything below.</param>
/// <param name="Available">False while away or disabled.</param>
/// <param name="Invited">The invitation has not been accepted yet.</param>
internal sealed record UserResponse(Guid Id, string Name, bool Active, bool Available, Guid? HomeTeamId, string? Email = null, string? Locale = null, string? Zone = null,
    DateTime? AwayUntil = null, bool? Invited = null, bool? SecondFactor = null, IReadOnlyList<Guid>? RoleIds = null, DateTime? CreatedAt = null, int? Version = null)
{
    public static UserResponse Of(User user, DateTime now) =>
        new(user.Id, user.Name, user.IsActive, user.IsActive && !(user.AwayUntil > now), user.HomeTeamId, user.Email, user.Locale, user.Zone, user.AwayUntil,
            user.IsInvited, user.TwoFactorEnabled, [.. user.Roles.Select(r => r.RoleId)], user.CreatedAt, user.Version);
}
