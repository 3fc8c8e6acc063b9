using FluentValidation;

namespace Crm.Platform.Teams;

/// <param name="ParentId">The team above; null at the top.</param>
/// <param name="ManagerId">Who answers for the team.</param>
/// <param name="IsBranch">An office or company of its own: the scope "branch" reaches this team and all below it.</param>
internal sealed record TeamInput(string Name, Guid? ParentId = null, Guid? ManagerId = null, IReadOnlyList<Guid>? MemberIds = null, bool IsBranch = false)
{
    public static TeamInput Of(Team team) => new(team.Name, team.ParentId, team.ManagerId, [.. team.Members.Select(m => m.UserId)], team.IsBranch);
}

internal sealed class TeamInputValidator : AbstractValidator<TeamInput>
{
    public TeamInputValidator()
    {
        RuleFor(t => t.Name).NotEmpty().MaximumLength(100);
        RuleFor(t => t.MemberIds).Must(m => m is null || m.Count <= 1000).WithErrorCode("value.invalid");
    }
}

internal sealed record TeamResponse(Guid Id, string Name, Guid? ParentId, Guid? ManagerId, bool IsBranch, IReadOnlyList<Guid> MemberIds, int Version)
{
    public static TeamResponse Of(Team team) => new(team.Id, team.Name, team.ParentId, team.ManagerId, team.IsBranch, [.. team.Members.Select(m => m.UserId)], team.Version);
}
