using System.Text.Json;
using Crm.Shared.Domain;

namespace Crm.Segmentation.Import;

/// <summary>Reads what forms and addresses choose by name, spelt as in JSON.</summary>
internal static class ImportChoice
{
    public static T Parse<T>(string pointer, string value)
        where T : struct, Enum
    {
        var names = Enum.GetNames<T>();
        var index = Array.FindIndex(names, name => name.Equals(value, StringComparison.OrdinalIgnoreCase));
        return index >= 0
            ? Enum.Parse<T>(names[index])
            : throw new InvalidRequestException(pointer, "value.choice", ("choices", names.Select(JsonNamingPolicy.CamelCase.ConvertName)));
    }
}
