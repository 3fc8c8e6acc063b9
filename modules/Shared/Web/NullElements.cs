using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace Crm.Shared.Web;

/// <summary>
/// RespectNullableAnnotations stops at the list: <c>[null]</c> would still be read into an <c>IReadOnlyList&lt;string&gt;</c>, and
/// <c>{"en": null}</c> into a dictionary. Refused here once, so that no validator need think of it.
/// </summary>
internal static class NullElements
{
    public static void Refuse(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object)
            return;
        var nullability = new NullabilityInfoContext();
        var collections = type.Type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.GetIndexParameters().Length == 0 && HoldsNoNull(nullability.Create(property))).ToArray();
        if (collections.Length > 0)
            type.OnDeserialized += read => Array.ForEach(collections, property => Check(property, property.GetValue(read)));
    }

    private static bool HoldsNoNull(NullabilityInfo collection)
    {
        if (collection.Type == typeof(string) || !collection.Type.IsAssignableTo(typeof(IEnumerable)))
            return false;
        var element = collection.ElementType ?? collection.GenericTypeArguments.LastOrDefault();
        return element is { Type.IsValueType: false, ReadState: NullabilityState.NotNull };
    }

    private static void Check(PropertyInfo property, object? value)
    {
        var holdsNull = value switch
        {
            null => false,
            IDictionary dictionary => dictionary.Values.Cast<object?>().Contains(null),
            IEnumerable elements => elements.Cast<object?>().Contains(null),
            _ => false,
        };
        if (holdsNull)
            throw new JsonException($"'{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}' cannot hold null.");
    }
}
