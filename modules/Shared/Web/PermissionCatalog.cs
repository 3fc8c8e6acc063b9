using Crm.Shared.Domain;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Crm.Shared.Web;

/// <summary>
/// A permission that a module declares, with the roles that have it from the start:
/// <c>Permission.Of(Lead.RecordType, "qualify").For(Scope.Own, DefaultRoles.SalesRep, DefaultRoles.Telesales)</c>.
/// The administrator has every permission and is never named.
/// </summary>
public sealed record Permission
{
    private Permission(string name) => Name = name;

    /// <summary>"leads:qualify".</summary>
    public string Name { get; }

    /// <summary>Whether the scopes own and team mean anything here; otherwise a role has it for everyone or not at all.</summary>
    public bool Scoped { get; private init; } = true;

    /// <summary>Role key → how far the permission reaches for that role until an administrator changes it.</summary>
    public IReadOnlyDictionary<string, Scope> Defaults { get; private init; } = new Dictionary<string, Scope>();

    public string RecordType => Name[..Name.IndexOf(':', StringComparison.Ordinal)];

    public string Action => Name[(RecordType.Length + 1)..];

    public static Permission Of(RecordType type, string action) => Of(type.Permission(action));

    public static Permission Of(string name) => name.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && colon < name.Length - 1
        ? new Permission(name)
        : throw new ArgumentException($"'{name}' is not of the form <records>:<action>.", nameof(name));

    /// <summary>For what belongs to nobody in particular (settings, keys, the audit trail).</summary>
    public Permission Unscoped() => this with { Scoped = false };

    public Permission For(Scope scope, params IReadOnlyList<string> roles)
    {
        var defaults = new Dictionary<string, Scope>(Defaults, StringComparer.Ordinal);
        foreach (var role in roles)
            defaults[role] = scope;
        return this with { Defaults = defaults };
    }
}

/// <summary>Every permission of every loaded module: what roles and API keys may be given.</summary>
public sealed class PermissionCatalog
{
    private readonly Dictionary<string, Permission> byName = new(StringComparer.Ordinal);

    public PermissionCatalog(IEnumerable<Permission> permissions)
    {
        foreach (var permission in permissions)
        {
            if (!byName.TryAdd(permission.Name, permission))
                throw new InvalidOperationException($"The permission '{permission.Name}' is declared twice.");
        }
    }

    public IReadOnlyCollection<Permission> All => byName.Values;

    public Permission? Find(string name) => byName.GetValueOrDefault(name);

    /// <summary>Whether a key may ask for this: a permission, all of a record type ("leads:*") or everything ("*").</summary>
    public bool Knows(string pattern) => pattern == "*" || Expand(pattern).Any();

    /// <summary>The permissions that "leads:qualify" or "leads:*" stands for.</summary>
    public IEnumerable<Permission> Expand(string pattern) =>
        pattern.EndsWith(":*", StringComparison.Ordinal)
            ? byName.Values.Where(p => p.RecordType.Length == pattern.Length - 2 && pattern.StartsWith(p.RecordType, StringComparison.Ordinal))
            : byName.TryGetValue(pattern, out var permission) ? [permission] : [];
}

public static class PermissionRegistration
{
    /// <summary>Declares a module's permissions; called once in its AddServices.</summary>
    public static void AddPermissions(this IServiceCollection services, params IReadOnlyList<Permission> permissions)
    {
        services.TryAddSingleton<PermissionCatalog>();
        foreach (var permission in permissions)
            services.AddSingleton(permission);
    }
}
