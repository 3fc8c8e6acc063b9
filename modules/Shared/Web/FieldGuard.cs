using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Crm.Shared.Fields;
using Microsoft.AspNetCore.Http;

namespace Crm.Shared.Web;

/// <summary>Marks what the API says of a record: properties that the caller may not see come without a value.</summary>
/// <param name="recordType">"account".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecordFieldsAttribute(string recordType) : Attribute
{
    public string RecordType => recordType;
}

/// <summary>Marks what the API is told of a record: properties that the caller may not change are refused.</summary>
/// <param name="recordType">"account".</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class RecordInputAttribute(string recordType) : Attribute
{
    public string RecordType => recordType;
}

/// <summary>Marks a property that tells what another one does: whoever may not see that one sees neither.</summary>
/// <param name="other">"amount".</param>
[AttributeUsage(AttributeTargets.Property)]
public sealed class TellsOfAttribute(string other) : Attribute
{
    public string Other => other;
}

/// <summary>The caller knows the record but may not change this field of it: 403.</summary>
/// <param name="pointer">Where in the request.</param>
public sealed class FieldForbiddenException(string pointer, string name) : Exception(name)
{
    public string Pointer => pointer;
    public string Field => Message;
}

/// <summary>Applies <see cref="FieldRights"/> to everything that goes out and comes in as JSON, in one place.</summary>
public static class FieldGuard
{
    internal const string Custom = "custom";
    private static readonly AsyncLocal<FieldRights?> Current = new();
    private static readonly ConcurrentDictionary<Type, Func<object, string, IEnumerable<(string RecordType, string Field, string Pointer)>>?> Readers = new();

    /// <summary>Lets the rest of the request know what its caller may see.</summary>
    public static Task UseRights(HttpContext http, RequestDelegate next)
    {
        Current.Value = ((ICurrentUser)http.RequestServices.GetService(typeof(ICurrentUser))!).Fields is { AreUnlimited: false } limited ? limited : null;
        return next(http);
    }

    /// <summary>For the contract of what is sent: a property has no value while its caller may not see it.</summary>
    internal static void BlankHidden(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.GetCustomAttribute<RecordFieldsAttribute>() is not { RecordType: var recordType })
            return;
        foreach (var property in type.Properties)
        {
            if (property.Get is not { } get)
                continue;
            var (field, nothing) = (FieldOf(property), property.IsGetNullable ? null : NothingOf(property.PropertyType));
            property.Get = field == Custom
                ? record => Seen((IReadOnlyDictionary<string, JsonElement>?)get(record), recordType)
                : record => Current.Value is { } rights && rights.To(recordType, field) == FieldAccess.None ? nothing : get(record);
        }
    }

    private static string FieldOf(JsonPropertyInfo property) =>
        property.AttributeProvider?.GetCustomAttributes(typeof(TellsOfAttribute), inherit: false) is [TellsOfAttribute { Other: var other }] ? other : property.Name;

    /// <summary>
    /// Takes out of a merge patch what only repeats a field that the caller sees but may not change, or leaves blank one that they don't
    /// see: a form sends all it has.
    /// </summary>
    /// <param name="current">The input as it is now.</param>
    /// <exception cref="FieldForbiddenException">The patch changes a field that the caller may not change.</exception>
    internal static void DemandChange(Type input, JsonObject patch, JsonObject current)
    {
        if (Current.Value is not { } rights || input.GetCustomAttribute<RecordInputAttribute>() is not { RecordType: var recordType })
            return;
        KeepChangeable(rights, recordType, patch, current, prefix: "");
        if (patch[Custom] is JsonObject custom)
            KeepChangeable(rights, recordType, custom, current[Custom] as JsonObject, CustomFields.Prefix);
    }

    private static void KeepChangeable(FieldRights rights, string recordType, JsonObject patch, JsonObject? current, string prefix)
    {
        foreach (var (name, value) in patch.ToList())
        {
            var saysNothing = rights.To(recordType, prefix + name) switch
            {
                FieldAccess.Change => (bool?)null,
                FieldAccess.Read => JsonNode.DeepEquals(value, current?[name]),
                _ => value is null or JsonArray { Count: 0 } or JsonObject { Count: 0 } || (value is JsonValue text && text.TryGetValue(out string? typed) && typed.Length == 0),
            };
            if (saysNothing == true)
                patch.Remove(name);
            else if (saysNothing == false)
                throw new FieldForbiddenException("/" + (prefix + name).Replace('.', '/'), prefix + name);
        }
    }

    /// <summary>The same for new records and bulk changes: whatever of an argument stands for a record says nothing of fields that the caller may not change.</summary>
    internal static EndpointFilterDelegate CheckArguments(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var checkedPlaces = factory.MethodInfo.GetParameters().Index().Where(p => ReaderOf(p.Item.ParameterType) is not null).Select(p => p.Index).ToArray();
        if (checkedPlaces.Length == 0)
            return next;
        return context =>
        {
            if (Current.Value is { } rights)
            {
                foreach (var argument in checkedPlaces.Select(place => context.Arguments[place]).OfType<object>())
                    foreach (var (recordType, field, pointer) in ReaderOf(argument.GetType())!(argument, ""))
                        Demand(rights, recordType, field, pointer);
            }

            return next(context);
        };
    }

    private static void Demand(FieldRights rights, string recordType, string field, string pointer)
    {
        if (rights.To(recordType, field) != FieldAccess.Change)
            throw new FieldForbiddenException(pointer, field);
    }

    private static object? NothingOf(Type type)
    {
        if (type.IsValueType)
            return Activator.CreateInstance(type);
        if (type == typeof(string))
            return "";
        return type is { IsGenericType: true, GenericTypeArguments: [var item] } ? Array.CreateInstance(item, 0)
            : type is { IsGenericType: true, GenericTypeArguments: [var key, var value] } ? Activator.CreateInstance(typeof(Dictionary<,>).MakeGenericType(key, value))
            : null;
    }

    private static IReadOnlyDictionary<string, JsonElement>? Seen(IReadOnlyDictionary<string, JsonElement>? custom, string recordType) =>
        custom is null || Current.Value is not { } rights
            ? custom
            : custom.Where(value => rights.To(recordType, CustomFields.Prefix + value.Key) != FieldAccess.None).ToDictionary(value => value.Key, value => value.Value);

    /// <returns>Lists the fields that an argument says something of; null for types that stand for no record.</returns>
    private static Func<object, string, IEnumerable<(string RecordType, string Field, string Pointer)>>? ReaderOf(Type type) => Readers.GetOrAdd(type, static type =>
    {
        if (type.GetCustomAttribute<RecordInputAttribute>() is { RecordType: var recordType })
            return (input, at) => Said(input).SelectMany(p => Fields(p.Name, p.Value).Select(field => (recordType, field, $"{at}/{p.Name}")));
        var lists = type.Assembly.GetName().Name!.StartsWith("Crm.", StringComparison.Ordinal)
            ? type.GetProperties().Where(p => p.PropertyType is { IsGenericType: true } list && list.IsAssignableTo(typeof(IEnumerable)) && list.GenericTypeArguments[0].GetCustomAttribute<RecordInputAttribute>() is not null).ToList()
            : [];
        return lists.Count == 0 ? null : (request, at) => lists.SelectMany(list => ((IEnumerable?)list.GetValue(request) ?? Array.Empty<object>()).OfType<object>().Index()
            .SelectMany(item => ReaderOf(item.Item.GetType())!(item.Item, $"{at}/{JsonNamingPolicy.CamelCase.ConvertName(list.Name)}/{item.Index}")));
    });

    private static IEnumerable<(string Name, object Value)> Said(object input) =>
        from property in input.GetType().GetProperties()
        let value = property.GetValue(input)
        where value is not null and not ICollection { Count: 0 } && !(value.GetType().IsValueType && value.Equals(Activator.CreateInstance(value.GetType())))
        select (JsonNamingPolicy.CamelCase.ConvertName(property.Name), value);

    private static IEnumerable<string> Fields(string name, object value) =>
        value is IReadOnlyDictionary<string, JsonElement> custom && name == Custom ? custom.Keys.Select(key => CustomFields.Prefix + key) : [name];
}
