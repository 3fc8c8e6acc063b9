using Crm.Platform.Contracts;
using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation.Segments;

internal static class SegmentRegistration
{
    public static void AddSegments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions(SegmentPermissions.All);
        services.AddScoped<SegmentFields>();
        services.AddScoped<SegmentMatcher>();
        services.AddScoped<SegmentView>();
        services.AddScoped<SegmentMoves>();
        services.AddScoped<StaticMembers>();
        services.AddScoped<SegmentSnapshot>();
        services.AddScoped<ISegmentDirectory, SegmentDirectory>();
        services.AddScoped<IFieldUses, FieldsInSegments>();
        services.AddJobHandler<SegmentationDbContext, SnapshotJob>(SnapshotJob.Kind);
        services.AddJobHandler<SegmentationDbContext, MembersByFilterJob>(MembersByFilterJob.Kind);
        services.AddSingleton<DailySnapshots>();
        if (configuration.GetValue("Crm:Background:Enabled", true))
            services.AddHostedService(provider => provider.GetRequiredService<DailySnapshots>());
    }
}
