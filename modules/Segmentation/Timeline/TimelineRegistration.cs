using Crm.Shared.Data;
using Crm.Shared.Events;
using Crm.Shared.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation.Timeline;

internal static class TimelineRegistration
{
    public static void AddTimeline(this IServiceCollection services)
    {
        services.AddPermissions(TemplatePermissions.All);
        services.AddHttpContextAccessor();
        services.AddScoped<TimelineReader>();
        services.AddScoped<Mentioning>();
        services.AddNotificationHandler<SegmentationDbContext, ITimelineEvent, WhenTimelineEvent>();
        services.AddNotificationHandler<SegmentationDbContext, ITimelineCorrection, WhenTimelineCorrected>();
    }
}
