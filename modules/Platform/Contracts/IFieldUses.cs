namespace Crm.Platform.Contracts;

/// <summary>A module whose filters, rules or forms may name custom fields says where, so that nobody deletes a field unawares.</summary>
public interface IFieldUses
{
    /// <param name="recordType">Whose field it is: <c>account</c>.</param>
    /// <param name="path">As filters write it: <c>custom.floorArea</c>.</param>
    Task<IReadOnlyList<FieldUse>> FindAsync(string recordType, string path, CancellationToken cancellationToken);
}

/// <param name="Kind">What names the field: view, segment, dispatch-rule, custom-field, import-mapping.</param>
/// <param name="Name">What people call it.</param>
public sealed record FieldUse(string Kind, Guid Id, string Name);
