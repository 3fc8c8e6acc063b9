using FluentValidation;

namespace Crm.Platform.Teams;

/// <param name="ParentId">The team above; null at the top.</param>
/// <param name="ManagerId">Who answers for the team.</param>
internal sealed record TeamInput(string Name, Guid? ParentId = null, Guid? ManagerId = null, IReadOnlyList<Guid>? MemberIds = null)
{
    public static TeamInput Of(Team team) => new(team.Name, team.ParentId, team.ManagerId, [.. team.Members.Select(m => m.UserId)]);
}

internal sealed class TeamInputValidator : AbstractValidator<TeamInput>
{
    public TeamInputValidator()
    {
        RuleFor(t => t.Name).NotEmpty().MaximumLength(100);
        RuleFor(t => t.MemberIds).Must(m => m is null || m.Count <= 1000).WithErrorCode("value.invalid");
    }
}

internal sealed record TeamResponse(Guid Id, string Name, Guid? ParentId, Guid? ManagerId, IReadOnlyList<Guid> MemberIds, int Version)
{
    public static TeamResponse Of(Team team) => new(team.Id, team.Name, team.ParentId, team.ManagerId, [.. team.Members.Select(m => m.UserId)], team.Version);
}
