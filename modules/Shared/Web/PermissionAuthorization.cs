using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Authorization.Policy;
using Microsoft.AspNetCore.Http;

namespace Crm.Shared.Web;

/// <summary>What RequireAuthorization means here: a known caller, and the endpoint's permission in at least the scope "own".</summary>
public sealed class PermissionRequirement : IAuthorizationRequirement;

/// <summary>Why a credential that came with the request was not accepted, told to its holder with the 401.</summary>
/// <param name="Code">Message code: "access.key-expired".</param>
public sealed record RefusedCredential(string Code);

public sealed class PermissionHandler(ICurrentUser user) : AuthorizationHandler<PermissionRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, PermissionRequirement requirement)
    {
        var endpoint = (context.Resource as HttpContext)?.GetEndpoint();
        if (user.Kind != CallerKind.Anonymous && May(endpoint))
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    private bool May(Endpoint? endpoint) =>
        endpoint?.Metadata.GetMetadata<PermissionMetadata>() is { } permission
            ? user.Has(permission.Permission)
            : user.Kind is CallerKind.User || endpoint?.Metadata.GetMetadata<SignedInMetadata>() is null or { AnyCaller: true };
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
            return problems.WriteAsync(context, 401, context.Features.Get<RefusedCredential>()?.Code ?? "access.sign-in");
        }

        return context.GetEndpoint()?.Metadata.GetMetadata<PermissionMetadata>() is { Permission: var permission }
            ? problems.WriteAsync(context, 403, "access.forbidden", new Dictionary<string, object?> { ["permission"] = permission })
            : problems.WriteAsync(context, 403, "access.people-only");
    }
}
