using Crm.Segmentation.Contracts;
using Crm.Segmentation.Import.Running;
using Crm.Segmentation.Import.Undoing;
using Crm.Segmentation.Import.Upload;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation.Import;

internal static class ImportRegistration
{
    public static void AddImport(this IServiceCollection services)
    {
        services.AddPermissions(ImportPermissions.All);
        services.AddSingleton<ImportFiles>();
        services.AddScoped<ImportStaging>();
        services.AddScoped<ImportReading>();
        services.AddScoped<IImportDirectory, ImportDirectory>();
        services.AddScoped<CustomerWriting>();
        services.AddScoped<ErasedPeople>();
        services.AddScoped<ImportPortion>();
        services.AddScoped<ImportLoop>();
        services.AddJobHandler<SegmentationDbContext, ImportJob>(ImportWork.Run);
        services.AddJobHandler<SegmentationDbContext, UndoJob>(ImportWork.Undo);
    }
}
