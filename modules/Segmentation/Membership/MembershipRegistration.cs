using Crm.Shared.Privacy;
using Crm.Shared.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation.Membership;

internal static class MembershipRegistration
{
    public static void AddMembership(this IServiceCollection services)
    {
        services.AddPermissions(MembershipPermissions.All);
        services.AddSingleton<MemberTokens>();
        services.AddSingleton<MemberPasswords>();
        services.AddScoped<MemberMail>();
        services.AddScoped<MemberVisits>();
        services.AddScoped<MemberAdmission>();
        services.AddScoped<IPersonalDataSource, MemberPersonalData>();
    }
}
