namespace Crm.Platform.Contracts;

/// <summary>People and teams by id, for other modules: who is in a team, who leads it, whose name to show.</summary>
public interface IUserDirectory
{
    /// <summary>The people with these ids, also those who have left; unknown ids are absent.</summary>
    Task<IReadOnlyDictionary<Guid, UserSummary>> GetUsersAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>The teams with these ids and the people directly in them; unknown ids are absent.</summary>
    Task<IReadOnlyDictionary<Guid, TeamSummary>> GetTeamsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);

    /// <summary>Every team, for trees and for finding the manager above a manager.</summary>
    Task<IReadOnlyList<TeamSummary>> GetTeamTreeAsync(CancellationToken cancellationToken);

    /// <summary>The active people with these addresses, in any case; keyed by the address as asked. Unknown ones are absent.</summary>
    Task<IReadOnlyDictionary<string, UserSummary>> FindByEmailAsync(IReadOnlyCollection<string> emails, CancellationToken cancellationToken);
}

/// <param name="Active">False for people who may not sign in any more.</param>
/// <param name="TeamId">The team that their new records belong to.</param>
public sealed record UserSummary(Guid Id, string Name, string Email, bool Active, Guid? TeamId)
{
    /// <summary>The language to write to them in: en, zh-Hant or zh-Hans.</summary>
    public string Locale { get; init; } = "en";

    /// <summary>False while they are away or may not sign in: new work goes to somebody else.</summary>
    public bool Available { get; init; } = true;
}

/// <param name="ManagerId">Who answers for the team; null when nobody is named.</param>
/// <param name="ParentId">The team above; null at the top.</param>
public sealed record TeamSummary(Guid Id, string Name, Guid? ManagerId, Guid? ParentId, IReadOnlyList<Guid> MemberIds);
