using System.Text.Json;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;

namespace Crm.Shared.Paging;

/// <summary>Of every page that a list answers with, sends what <c>fields</c> asks for.</summary>
internal static class SparseFieldsFilter
{
    public static EndpointFilterDelegate Create(EndpointFilterFactoryContext factory, EndpointFilterDelegate next)
    {
        var place = Array.FindIndex(factory.MethodInfo.GetParameters(), parameter => parameter.ParameterType == typeof(ListQuery));
        if (place < 0)
            return next;
        return async context =>
        {
            var result = await next(context);
            var list = context.GetArgument<ListQuery>(place);
            if (string.IsNullOrWhiteSpace(list.Fields) || PageIn(result) is not { } page)
                return result;
            var trimmed = JsonSerializer.SerializeToNode(page, page.GetType(), CrmJson.Options)!;
            SparseFields.Trim(trimmed, list.Fields);
            return TypedResults.Json(trimmed, CrmJson.Options);
        };
    }

    private static object? PageIn(object? result) => result switch
    {
        INestedHttpResult nested => PageIn(nested.Result),
        IValueHttpResult { Value: { } value } when value.GetType() is { IsGenericType: true } type
            && type.GetGenericTypeDefinition() == typeof(Page<>) => value,
        _ => null,
    };
}
