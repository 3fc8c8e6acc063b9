using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Platform.Roles;

/// <param name="Grants">Permission ("leads:read") → own, team, branch or everyone. Permissions without scopes take everyone.</param>
internal sealed record RoleInput(string Name, IReadOnlyDictionary<string, Scope> Grants, string? Description = null)
{
    public static RoleInput Of(Role role) => new(role.Name, role.Grants, role.Description);

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
internal sealed record RoleResponse(Guid Id, string Key, string Name, string? Description, bool BuiltIn, IReadOnlyDictionary<string, Scope> Grants, int Members, int Version)
{
    public static RoleResponse Of(Role role, int members) =>
        new(role.Id, role.Key, role.Name, role.Description, role.BuiltIn, role.Grants, members, role.Version);
}
