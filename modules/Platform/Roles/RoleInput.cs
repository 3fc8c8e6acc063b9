using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Platform.Roles;

/// <param name="Grants">Permission ("leads:read") → own, team, branch or everyone. Permissions without scopes take everyone.</param>
/// <param name="FieldLimits">Record type ("account") → field → read (seen, not changed) or none (hidden). Somebody with several roles is limited only as far as all of them say.</param>
internal sealed record RoleInput(
    string Name, IReadOnlyDictionary<string, Scope> Grants, string? Description = null, IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldAccess>>? FieldLimits = null)
{
    public static RoleInput Of(Role role) => new(role.Name, role.Grants, role.Description, role.FieldLimits);

    /// <exception cref="InvalidRequestException">A field that no such record has, or that says which record it is.</exception>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldAccess>> KnownLimits(LimitableFields known)
    {
        var limits = FieldLimits ?? new Dictionary<string, IReadOnlyDictionary<string, FieldAccess>>();
        var unknown = limits.SelectMany(type => type.Value.Keys.Where(field => !known.Knows(type.Key, field)).Select(field => (Type: type.Key, Field: field))).ToList();
        return unknown.Count == 0
            ? limits
            : throw new InvalidRequestException([.. unknown.Select(u => new InvalidField($"/fieldLimits/{u.Type}/{u.Field}", "role.field-not-limitable", new Dictionary<string, object?> { ["field"] = u.Field }))]);
    }

    /// <exception cref="InvalidRequestException">A permission that no module declares.</exception>
    public IReadOnlyDictionary<string, Scope> KnownGrants(PermissionCatalog catalog)
    {
        var unknown = Grants.Keys.Where(name => catalog.Find(name) is null).ToList();
        return unknown.Count == 0
            ? Grants.ToDictionary(g => g.Key, g => catalog.Find(g.Key)!.Scoped || g.Value == Scope.None ? g.Value : Scope.Everyone, StringComparer.Ordinal)
            : throw new InvalidRequestException([.. unknown.Select(name => new InvalidField($"/grants/{name}", "permission.unknown", new Dictionary<string, object?> { ["permission"] = name }))]);
    }
}

internal sealed class RoleInputValidator : AbstractValidator<RoleInput>
{
    public RoleInputValidator()
    {
        RuleFor(r => r.Name).NotEmpty().MaximumLength(100);
        RuleFor(r => r.Description).MaximumLength(400);
        RuleFor(r => r.Grants).NotNull();
    }
}

/// <param name="Key">Stable name; clients show built-in roles in the reader's language by it.</param>
internal sealed record RoleResponse(Guid Id, string Key, string Name, string? Description, bool BuiltIn, IReadOnlyDictionary<string, Scope> Grants,
    IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldAccess>> FieldLimits, int Members, int Version)
{
    public static RoleResponse Of(Role role, int members) =>
        new(role.Id, role.Key, role.Name, role.Description, role.BuiltIn, role.Grants, role.FieldLimits, members, role.Version);
}
