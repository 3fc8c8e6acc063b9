using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Hosting;

namespace Crm.Shared.Web;

/// <summary>
/// A host with an API endpoint that says nothing of who may call it must not start. Asks for the endpoints once routing has
/// them: each asking of a group alone would make all its endpoints anew.
/// </summary>
internal sealed class DeclaredPermissions(EndpointDataSource routing) : IHostedLifecycleService
{
    /// <summary>The order of what answers where no endpoint is.</summary>
    private const int Fallback = int.MaxValue;

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        foreach (var endpoint in routing.Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Order < Fallback))
        {
            var path = "/" + endpoint.RoutePattern.RawText?.TrimStart('/');
            if (!path.StartsWith("/api/", StringComparison.Ordinal))
                continue;
            var isPublic = endpoint.Metadata.GetMetadata<IAllowAnonymous>() is not null && path.StartsWith("/api/v1/public/", StringComparison.Ordinal);
            if (!isPublic && endpoint.Metadata.GetMetadata<PermissionMetadata>() is null && endpoint.Metadata.GetMetadata<SignedInMetadata>() is null)
                throw new InvalidOperationException($"{path} declares no permission: add RequirePermission, RequireSignIn, or AllowAnonymous below /api/v1/public/.");
        }

        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
