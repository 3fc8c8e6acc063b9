using Crm.Leads.Contracts;
using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation.Consent;

internal static class ConsentRegistration
{
    public static void AddConsent(this IServiceCollection services)
    {
        services.AddPermissions(ConsentPermissions.All);
        services.AddSingleton<AddressHashing>();
        services.AddSingleton<PreferenceTokens>();
        services.AddScoped<ConsentReader>();
        services.AddScoped<ConsentLedger>();
        services.AddScoped<Preferences>();
        services.AddScoped<IConsentDirectory, ConsentDirectory>();
        services.AddNotificationHandler<SegmentationDbContext, CallRefused, WhenCallRefused>();
    }
}
