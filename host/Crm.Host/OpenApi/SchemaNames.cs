namespace Crm.Host.OpenApi;

/// <summary>QualifyLead.Request is QualifyLeadRequest, Page of it QualifyLeadRequestPage.</summary>
internal static class SchemaNames
{
    public static string Of(Type type)
    {
        var name = type.Name.Split('`')[0];
        if (type.IsGenericType)
            return string.Concat(type.GetGenericArguments().Select(Of)) + (name == "MergePatch" ? "Patch" : name);
        return type.DeclaringType is { } outer ? Of(outer) + name : name;
    }
}
