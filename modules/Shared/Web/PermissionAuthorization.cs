using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Crm.Shared.Web;

/// <summary>What RequireAuthorization means here: a known caller, and the endpoint's permission in at least the scope "own".</summary>
public sealed class PermissionRequirement : IAuthorizationRequirement;

public sealed class PermissionHandler(ICurrentUser user) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var permission = (context.Resource as HttpContext)?.GetEndpoint()?.Metadata.GetMetadata<PermissionMetadata>();
        if (user.Kind != CallerKind.Anonymous && (permission is null || user.Has(permission.Permission)))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }
}

/// <summary>Answers 401 and 403 as problems instead of redirects.</summary>
public sealed class AuthorizationProblems(Problems problems) : IAuthorizationMiddlewareResultHandler
{
    public Task HandleAsync(RequestDelegate next, HttpContext context, AuthorizationPolicy policy, PolicyAuthorizationResult authorizeResult)
    {
        if (authorizeResult.Succeeded)
            return next(context);
        var user = (ICurrentUser)context.RequestServices.GetService(typeof(ICurrentUser))!;
        if (user.Kind == CallerKind.Anonymous)
        {
            context.Response.Headers.WWWAuthenticate = "Bearer";
            return problems.WriteAsync(context, 401, "access.sign-in");
        }

        var permission = context.GetEndpoint()?.Metadata.GetMetadata<PermissionMetadata>()?.Permission;
        return problems.WriteAsync(context, 403, "access.forbidden", new Dictionary<string, object?> { ["permission"] = permission });
    }
}
