using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using Crm.Shared.Data;
using Crm.Shared.Fields;

namespace Crm.Shared.Web;

/// <summary>The fields, by record type, that a role may keep hidden or unchangeable: whatever the API tells of such a record but what identifies it.</summary>
public sealed class LimitableFields(IEnumerable<ModuleContext> modules, IFieldCatalog custom)
{
    private static readonly FrozenSet<string> Always = new[]
    {
        "id", "number", "name", "title", "kind", "status", "stage", "version", "custom", "createdAt", "createdBy", "updatedAt", "updatedBy", "parentName", "doNotCall", "doNotMail",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Dictionary<string, List<string>> declared = modules
        .SelectMany(module => module.ContextType.Assembly.GetTypes())
        .Select(type => (Type: type, type.GetCustomAttribute<RecordFieldsAttribute>()?.RecordType))
        .Where(marked => marked.RecordType is not null)
        .GroupBy(marked => marked.RecordType!, marked => marked.Type.GetProperties().Where(p => p.GetCustomAttribute<TellsOfAttribute>() is null).Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)))
        .ToDictionary(type => type.Key, type => type.SelectMany(names => names).Distinct().Where(name => !Always.Contains(name)).ToList());

    public IReadOnlyDictionary<string, IReadOnlyList<string>> All => declared.ToDictionary(
        type => type.Key, type => (IReadOnlyList<string>)[.. type.Value, .. custom.Of(type.Key).All.Select(made => CustomFields.Prefix + made.Key)]);

    public bool Knows(string recordType, string field) =>
        declared.TryGetValue(recordType, out var fields)
        && (fields.Contains(field) || (field.StartsWith(CustomFields.Prefix, StringComparison.Ordinal) && custom.Latest(recordType).Find(field[CustomFields.Prefix.Length..]) is not null));
}
