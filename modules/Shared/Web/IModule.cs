using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Web;

/// <summary>One bounded context as the host sees it; the only public type of the module's assembly.</summary>
public interface IModule
{
    void AddServices(IServiceCollection services, IConfiguration configuration);

    void MapEndpoints(IEndpointRouteBuilder app);
}

/// <summary>
/// A module's part of the demonstration data: a believable year of a Hong Kong audio-visual integrator. Every record it
/// makes is marked, so that <see cref="RemoveAsync"/> takes away all of it and nothing else.
/// </summary>
public interface IDemoData
{
    /// <summary>Lower first: accounts come before the leads that name them.</summary>
    int Order { get; }

    Task SeedAsync(CancellationToken cancellationToken);

    Task RemoveAsync(CancellationToken cancellationToken);
}
