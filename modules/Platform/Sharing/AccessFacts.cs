using Crm.Shared.Data;
using Crm.Shared.Web;

namespace Crm.Platform.Sharing;

/// <summary>What decides whether somebody sees a record: the same rule as the query filter of every owned record, put into words.</summary>
/// <param name="caller">Null when the person may not sign in any more.</param>
internal sealed class AccessFacts(RecordSummary record, bool isOwned, ICurrentUser? caller, IReadOnlyList<RecordShare> shares)
{
    /// <param name="About">The person or team that the sentence names.</param>
    internal sealed record Reason(string Code, bool Grants, Guid? About = null);

    private string Read => record.Type.Permission("read");

    public bool Sees => Reasons().Any(reason => reason.Grants) && !record.IsDeleted;

    /// <summary>Whether the person may do what a permission is for, by their own rights or, where it is changing, by a share.</summary>
    public bool Allows(Permission permission) => Sees && caller is not null
        && (permission.Action == "read" || caller.May(permission.Name, record)
            || (permission.Name == record.Type.Permission("update") && caller.Has(permission.Name)
                && shares.Any(share => share.LetsChange([.. caller.Teams, .. caller.Id is { } id ? [id] : Array.Empty<Guid>()]))));

    /// <summary>People and teams whose names the reasons need.</summary>
    public IReadOnlyCollection<Guid> Mentioned => [.. new[] { record.OwnerId, record.TeamId }.OfType<Guid>(), .. shares.Select(s => s.GranteeId)];

    public IEnumerable<Reason> Reasons()
    {
        if (record.IsDeleted)
            yield return new Reason("access.in-bin", Grants: false);
        if (caller is null)
        {
            yield return new Reason("access.person-disabled", Grants: false);
            yield break;
        }

        var scope = caller.ScopeOf(Read);
        if (scope == Scope.None)
        {
            yield return new Reason("access.no-permission", Grants: false);
            yield break;
        }

        if (!isOwned || scope == Scope.Everyone)
        {
            yield return new Reason("access.because-everyone", Grants: true);
            yield break;
        }

        var granted = ByPlace(caller).Concat(ByShares(caller)).ToList();
        foreach (var reason in granted)
            yield return reason;
        if (granted.Count == 0)
        {
            yield return new Reason(scope switch { Scope.Own => "access.reaches-own", Scope.Team => "access.reaches-team", _ => "access.reaches-branch" }, Grants: false);
            if (record.OwnerId is { } owner)
                yield return new Reason("access.owned-by-other", Grants: false, owner);
            if (record.TeamId is { } team)
                yield return new Reason("access.in-other-team", Grants: false, team);
        }
    }

    private IEnumerable<Reason> ByPlace(ICurrentUser person)
    {
        if (record.OwnerId is not null && record.OwnerId == person.Id)
            yield return new Reason("access.because-owner", Grants: true);
        if (person.TeamsWithin(Read) is not { } teams)
            yield break;
        if (record.TeamId is { } team && teams.Contains(team))
            yield return new Reason(person.Teams.Contains(team) ? "access.because-team" : "access.because-branch", Grants: true, team);
        else if (record.OwnerId is null && record.TeamId is null)
            yield return new Reason("access.because-nobodys", Grants: true);
    }

    private IEnumerable<Reason> ByShares(ICurrentUser person) =>
        shares.Where(share => share.GranteeId == person.Id || person.Teams.Contains(share.GranteeId))
            .Select(share => new Reason(CodeOf(share), Grants: true, share.GranteeId));

    private string CodeOf(RecordShare share) =>
        share.Reason == ShareReason.Group ? "access.because-group"
        : (share.RecordId == record.Id, share.Level) switch
        {
            (true, ShareLevel.Read) => "access.because-shared",
            (true, _) => "access.because-shared-to-change",
            (false, ShareLevel.Read) => "access.because-account-shared",
            (false, _) => "access.because-account-shared-to-change",
        };
}
