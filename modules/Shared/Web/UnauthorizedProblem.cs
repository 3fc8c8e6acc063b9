using System.Reflection;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Web;

/// <summary>A 401 with a reason: the one refusal of a slice that is neither a broken rule nor a wrong request.</summary>
public sealed class UnauthorizedProblem(string code) : IResult, IEndpointMetadataProvider
{
    public Task ExecuteAsync(HttpContext httpContext) =>
        httpContext.RequestServices.GetRequiredService<Problems>().WriteAsync(httpContext, StatusCodes.Status401Unauthorized, code);

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status401Unauthorized, typeof(Problem), ["application/problem+json"]));
}
