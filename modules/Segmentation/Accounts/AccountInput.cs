using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Segmentation.Accounts;

/// <summary>What may be said of an account, on entry and in a merge patch.</summary>
internal sealed record AccountInput
{
    /// <summary>The name by which people here know the company or person, in any script.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other scripts, by locale (en, zh-Hant, zh-Hans).</summary>
    public IReadOnlyDictionary<string, string>? Names { get; init; }
    public string? District { get; init; }

    /// <summary>Absent on entry: the caller.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Absent on entry: the caller's team.</summary>
    public Guid? TeamId { get; init; }

    public AccountDetails ToDetails(ICurrentUser user) => new(Name, Names, District, OwnerId ?? (user.Kind == CallerKind.User ? user.Id : null), TeamId ?? user.HomeTeam);

    public static AccountInput Of(Account account) => new()
    {
        Name = account.Name,
        Names = account.Names,
        District = account.District,
        OwnerId = account.OwnerId,
        TeamId = account.TeamId,
    };

    internal sealed class Validator : AbstractValidator<AccountInput>
    {
        public Validator()
        {
            RuleFor(a => a.Name).NotEmpty().MaximumLength(200);
            RuleForEach(a => a.Names).Must(n => n.Key.Length <= 20 && n.Value.Length is > 0 and <= 200);
            RuleFor(a => a.District).MaximumLength(80);
        }
    }
}
