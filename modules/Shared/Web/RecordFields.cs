using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Crm.Shared.Fields;
using Microsoft.AspNetCore.Http;

namespace Crm.Shared.Web;

/// <summary>Marks what the API says of a record: properties that the caller may not see are left out.</summary>
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

/// <summary>The caller knows the record but may not change this field of it: 403.</summary>
/// <param name="pointer">Where in the request.</param>
public sealed class FieldForbiddenException(string pointer, string name) : Exception(name)
{
    public string Pointer => pointer;
    public string Field => Message;
}

/// <summary>Applies <see cref="FieldRights"/> to everything that goes out and comes in as JSON, in one place.</summary>
public static class RecordFields
{
    private static readonly AsyncLocal<FieldRights?> Current = new();
    private static readonly ConcurrentDictionary<Type, Func<object, string, IEnumerable<(string RecordType, string Field, string Pointer)>>?> Readers = new();

    /// <summary>Lets the rest of the request know what its caller may see.</summary>
    public static Task UseRights(HttpContext http, RequestDelegate next)
    {
        Current.Value = ((ICurrentUser)http.RequestServices.GetService(typeof(ICurrentUser))!).Fields is { AreUnlimited: false } limited ? limited : null;
        return next(http);
    }

    /// <summary>For the contract of what is sent: a property is left out while its caller may not see it.</summary>
    internal static void LeaveOutHidden(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.GetCustomAttribute<RecordFieldsAttribute>() is not { RecordType: var recordType })
            return;
        foreach (var property in type.Properties)
        {
            var field = property.Name;
            if (property.PropertyType.IsAssignableTo(typeof(IReadOnlyDictionary<string, JsonElement>)) && field == "custom" && property.Get is { } get)
                property.Get = record => Seen((IReadOnlyDictionary<string, JsonElement>?)get(record), recordType);
            else
                property.ShouldSerialize = (_, _) => Current.Value is not { } rights || rights.To(recordType, field) != FieldAccess.None;
        }
    }

    /// <exception cref="FieldForbiddenException">A merge patch names a field that the caller may not change.</exception>
    internal static void DemandChange(Type input, JsonObject patch)
    {
        if (Current.Value is not { } rights || input.GetCustomAttribute<RecordInputAttribute>() is not { RecordType: var recordType })
            return;
        foreach (var (name, value) in patch)
        {
            Demand(rights, recordType, name, "/" + name);
            if (name == "custom" && value is JsonObject custom)
                foreach (var (key, _) in custom) Demand(rights, recordType, CustomFields.Prefix + key, $"/custom/{key}");
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
        value is IReadOnlyDictionary<string, JsonElement> custom && name == "custom" ? custom.Keys.Select(key => CustomFields.Prefix + key) : [name];
}
