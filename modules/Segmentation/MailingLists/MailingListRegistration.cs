using Crm.Segmentation.MailingLists.Exports;
using Crm.Segmentation.MailingLists.Labels;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation.MailingLists;

internal static class MailingListRegistration
{
    public static void AddMailingLists(this IServiceCollection services)
    {
        services.AddPermissions(MailingListPermissions.All);
        services.AddScoped<MailingListCheck>();
        services.AddScoped<MailingTerms>();
        services.AddScoped<MailingListView>();
        services.AddScoped<AddresseeReader>();
        services.AddSingleton<ExportFiles>();
        services.AddSingleton<LabelFont>();
        services.AddJobHandler<SegmentationDbContext, PrepareJob>(PrepareJob.Kind);
        services.AddJobHandler<SegmentationDbContext, ExportJob>(ExportJob.Kind);
    }
}
