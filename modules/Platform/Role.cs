using Crm.Platform.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Web;

namespace Crm.Platform;

/// <summary>A named set of permissions, each with how far it reaches. People may have several; the widest scope counts.</summary>
internal sealed class Role : AggregateRoot, IRecord
{
    public static RecordType RecordType => new("role", "roles");
    public string Label => Name;

    /// <summary>Stable name for programs ("sales-rep"): defaults of permissions and claims of an authority refer to it.</summary>
    public required string Key { get; init; }
    public required string Name { get; set; }
    public string? Description { get; set; }

    /// <summary>Comes with the product: may be changed, not deleted.</summary>
    public bool BuiltIn { get; init; }

    public IReadOnlyDictionary<string, Scope> Grants { get; private set; } = new Dictionary<string, Scope>();

    /// <summary>Record type → field → how far people with this role are kept from it.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldAccess>> FieldLimits { get; private set; } = new Dictionary<string, IReadOnlyDictionary<string, FieldAccess>>();

    public bool IsAdministrator => Key == DefaultRoles.Administrator;

    public void SetGrants(IReadOnlyDictionary<string, Scope> grants)
    {
        if (IsAdministrator)
            throw new BusinessRuleException("role.administrator-is-fixed");
        Grants = grants.Where(g => g.Value != Scope.None).ToDictionary(StringComparer.Ordinal);
    }

    public void LimitFields(IReadOnlyDictionary<string, IReadOnlyDictionary<string, FieldAccess>> limits) =>
        FieldLimits = limits
            .Select(type => (type.Key, Fields: type.Value.Where(field => field.Value != FieldAccess.Change).ToDictionary(StringComparer.Ordinal)))
            .Where(type => type.Fields.Count > 0)
            .ToDictionary(type => type.Key, type => (IReadOnlyDictionary<string, FieldAccess>)type.Fields, StringComparer.Ordinal);

    /// <summary>Adds what a new version of the product declares for this role, and leaves what people decided.</summary>
    public void AddDefault(string permission, Scope scope) =>
        Grants = new Dictionary<string, Scope>(Grants, StringComparer.Ordinal) { [permission] = scope };

    public void MembersChanged() => Touch();

    public static Role Administrator() => new()
    {
        Key = DefaultRoles.Administrator,
        Name = "Administrator",
        BuiltIn = true,
        Grants = new Dictionary<string, Scope>(StringComparer.Ordinal) { ["*"] = Scope.Everyone },
    };
}
