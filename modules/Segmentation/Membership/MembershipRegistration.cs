using Crm.Platform.Contracts;
using Crm.Shared.Privacy;
using Crm.Shared.Web;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation.Membership;

internal static class MembershipRegistration
{
    public static void AddMembership(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddPermissions(MembershipPermissions.All);
        services.AddSingleton<MemberTokens>();
        services.AddSingleton<MemberPasswords>();
        services.AddSingleton<MemberAnswers>();
        services.AddScoped<MemberMail>();
        services.AddScoped<MemberVisits>();
        services.AddScoped<MemberContacts>();
        services.AddScoped<MemberAdmission>();
        services.AddScoped<IFieldUses, FieldsInForms>();
        services.AddScoped<IPersonalDataSource, MemberPersonalData>();
        services.AddSingleton<MembershipClock>();
        if (configuration.GetValue("Crm:Background:Enabled", true))
            services.AddHostedService(provider => provider.GetRequiredService<MembershipClock>());
    }
}
