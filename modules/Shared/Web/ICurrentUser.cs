using Crm.Shared.Domain;

namespace Crm.Shared.Web;

public enum CallerKind
{
    Anonymous,
    User,
    ApiKey,
    External,
    System,
}

/// <summary>
/// How far a permission reaches: the caller's own records, those of the caller's teams and their sub-teams, those of the whole
/// branch that these teams belong to, or all.
/// </summary>
public enum Scope
{
    None,
    Own,
    Team,
    Branch,
    Everyone,
}

/// <summary>
/// Who is calling and what they may do. <paramref name="Grants"/> maps a permission ("accounts:read") to its scope; the
/// entry "*" stands for every permission.
/// </summary>
/// <param name="Credential">The session or key that the call came through, for the audit trail.</param>
/// <param name="Teams">The caller's teams with everything below them.</param>
public sealed record Caller(
    CallerKind Kind,
    Guid? Id,
    string Name,
    string? Credential,
    IReadOnlyDictionary<string, Scope> Grants,
    IReadOnlyCollection<Guid> Teams)
{
    private static readonly Dictionary<string, Scope> Nothing = [];
    private static readonly Dictionary<string, Scope> Everything = new() { ["*"] = Scope.Everyone };

    public static Caller Anonymous { get; } = new(CallerKind.Anonymous, null, "anonymous", null, Nothing, []);

    /// <summary>The product itself: event handlers, clocks, commands of the host.</summary>
    public static Caller System { get; } = new(CallerKind.System, null, "system", null, Everything, []);

    /// <summary>"en", "zh-Hant" or "zh-Hans".</summary>
    public string Locale { get; init; } = Locales.English;

    /// <summary>The zone in which the caller reads times and means dates.</summary>
    public TimeZoneInfo Zone { get; init; } = BusinessTime.DefaultZone;

    /// <summary>The team that new records of this caller belong to.</summary>
    public Guid? HomeTeam { get; init; }

    /// <summary>Every team of the branches that the caller's teams belong to, these teams among them.</summary>
    public IReadOnlyCollection<Guid> Branch { get; init; } = Teams;

    public FieldRights Fields { get; init; } = FieldRights.Unlimited;

    public Scope ScopeOf(string permission) =>
        Grants.TryGetValue(permission, out var scope) || Grants.TryGetValue("*", out scope) ? scope : Scope.None;
}

public interface ICurrentUser
{
    CallerKind Kind { get; }
    Guid? Id { get; }
    string Name { get; }
    string? Credential { get; }
    string Locale { get; }
    TimeZoneInfo Zone { get; }
    Guid? HomeTeam { get; }
    IReadOnlyCollection<Guid> Teams { get; }
    IReadOnlyCollection<Guid> Branch { get; }
    FieldRights Fields { get; }
    IReadOnlyDictionary<string, Scope> Grants { get; }
    Scope ScopeOf(string permission);

    bool Has(string permission) => ScopeOf(permission) != Scope.None;

    /// <summary>The teams whose records a permission reaches; null where it asks for no team.</summary>
    IReadOnlyCollection<Guid>? TeamsWithin(string permission) => ScopeOf(permission) switch
    {
        Scope.Team => Teams,
        Scope.Branch => Branch,
        _ => null,
    };

    /// <summary>Whether the permission reaches this record by its owner and team. Records that were shared are seen besides.</summary>
    bool May(string permission, IOwned record) => ScopeOf(permission) switch
    {
        Scope.None => false,
        Scope.Everyone => true,
        _ when record.OwnerId is not null && record.OwnerId == Id => true,
        _ => TeamsWithin(permission) is { } teams && (record.TeamId is { } team ? teams.Contains(team) : record.OwnerId is null),
    };

    /// <summary>Throws the 403 that a visible record answers when the permission does not reach it.</summary>
    void Demand(string permission, IOwned record)
    {
        if (!May(permission, record))
            throw new ForbiddenException(permission);
    }
}

/// <summary>The caller of this scope: set by authentication, or by whoever opens a scope in the background.</summary>
public sealed class CurrentUser : ICurrentUser
{
    public Caller Caller { get; set; } = Caller.Anonymous;

    public CallerKind Kind => Caller.Kind;
    public Guid? Id => Caller.Id;
    public string Name => Caller.Name;
    public string? Credential => Caller.Credential;
    public string Locale => Caller.Locale;
    public TimeZoneInfo Zone => Caller.Zone;
    public Guid? HomeTeam => Caller.HomeTeam;
    public IReadOnlyCollection<Guid> Teams => Caller.Teams;
    public IReadOnlyCollection<Guid> Branch => Caller.Branch;
    public FieldRights Fields => Caller.Fields;
    public IReadOnlyDictionary<string, Scope> Grants => Caller.Grants;

    public Scope ScopeOf(string permission) => Caller.ScopeOf(permission);
}

/// <summary>Finds what a person may do now, for work that runs in their name later (jobs). Implemented by Platform.</summary>
public interface ICallerSource
{
    /// <returns>Null when the person is gone or disabled.</returns>
    Task<Caller?> FindAsync(Guid userId, CancellationToken cancellationToken);
}

/// <summary>The caller is known but may not do this: 403.</summary>
public sealed class ForbiddenException(string permission) : Exception(permission)
{
    public string Permission { get; } = permission;
}
