using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform;

/// <summary>Has people join teams, and keeps their home team among them.</summary>
internal sealed class TeamMembership(PlatformDbContext db)
{
    public async Task JoinAsync(User user, IReadOnlyList<Guid> teamIds, Guid? homeTeamId, CancellationToken cancellationToken)
    {
        var wanted = homeTeamId is { } home ? teamIds.Append(home).Distinct().ToList() : teamIds;
        var teams = await db.Teams.Where(t => wanted.Contains(t.Id)).ToListAsync(cancellationToken);
        if (teams.Count != wanted.Distinct().Count())
            throw new InvalidRequestException("/teamIds", "team.unknown");
        foreach (var team in teams)
            team.Add(user.Id);
        user.HomeTeamId = homeTeamId;
    }

    public async Task SetHomeAsync(User user, Guid? homeTeamId, CancellationToken cancellationToken)
    {
        if (homeTeamId is not null && !await db.Teams.AnyAsync(t => t.Id == homeTeamId && t.Members.Any(m => m.UserId == user.Id), cancellationToken))
            throw new InvalidRequestException("/homeTeamId", "team.not-a-member");
        user.HomeTeamId = homeTeamId;
    }
}
