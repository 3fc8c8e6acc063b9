using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Privacy;
using Crm.Shared.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation.Privacy;

internal static class PrivacyRegistration
{
    public static void AddPrivacy(this IServiceCollection services)
    {
        services.AddPermissions(PrivacyPermissions.All);
        services.AddScoped<PersonLookup>();
        services.AddScoped<PersonEraser>();
        services.AddScoped<IPersonalDataSource, CustomerPersonalData>();
        services.AddNotificationHandler<SegmentationDbContext, PersonalDataErased, WhenPersonalDataErased>();
    }
}
