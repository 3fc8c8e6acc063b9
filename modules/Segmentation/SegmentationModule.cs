using Crm.Segmentation.Duplicates;
using Crm.Segmentation.Import;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation;

/// <summary>The customer base: accounts, contacts, lists that are imported, duplicates, segments.</summary>
public sealed class SegmentationModule : IModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<SegmentationDbContext>("segmentation");
        services.AddScoped<DuplicateFinder>();
        services.AddScoped<DuplicateGate>();
        services.AddImport();
    }

    public void MapEndpoints(IEndpointRouteBuilder app) => app.MapEndpointsOf(typeof(SegmentationModule).Assembly, "Segmentation");
}
