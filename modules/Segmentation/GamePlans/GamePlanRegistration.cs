using Crm.Segmentation.Contracts;
using Crm.Segmentation.Timeline;
using Crm.Shared.Data;
using Crm.Shared.Events;
using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation.GamePlans;

internal static class GamePlanRegistration
{
    public static void AddGamePlans(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions(GamePlanPermissions.All);
        services.AddScoped<GamePlanCheck>();
        services.AddScoped<GamePlanMembers>();
        services.AddScoped<GamePlanView>();
        services.AddScoped<VisiblePlanned>();
        services.AddScoped<PlanEntrance>();
        services.AddScoped<PlanFigures>();
        services.AddScoped<StepRecognition>();
        services.AddSearch<SegmentationDbContext, GamePlan>();
        services.AddJobHandler<SegmentationDbContext, FillGamePlanJob>(FillGamePlanJob.Kind);
        services.AddNotificationHandler<SegmentationDbContext, SegmentMembersEntered, WhenMembersMove>();
        services.AddNotificationHandler<SegmentationDbContext, SegmentMembersLeft, WhenMembersMove>();
        services.AddNotificationHandler<SegmentationDbContext, ActivityLogged, WhenActivityLogged>();
        services.AddNotificationHandler<SegmentationDbContext, ITimelineEvent, WhenCalled>();
        services.AddSingleton<GamePlanClock>();
        if (configuration.GetValue("Crm:Background:Enabled", true))
            services.AddHostedService(provider => provider.GetRequiredService<GamePlanClock>());
    }
}
