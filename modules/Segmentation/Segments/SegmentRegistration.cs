using Crm.Platform.Contracts;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.Segments.Figures;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
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
        services.AddScoped<FigureValues>();
        services.AddSingleton<IRunTimeFields>(provider => Figures(provider, Account.RecordType));
        services.AddSingleton<IRunTimeFields>(provider => Figures(provider, Contact.RecordType));
        services.AddJobHandler<SegmentationDbContext, FactsJob>(FactsJob.Kind);
        services.AddJobHandler<SegmentationDbContext, HomeFiguresJob>(HomeFiguresJob.Kind);
        services.AddNotificationHandler<SegmentationDbContext, ExchangeRatesChanged, WhenExchangeRatesChanged>();
        services.AddNotificationHandler<SegmentationDbContext, ICustomerFactEvent, WhenCustomerFact>();
        services.AddNotificationHandler<SegmentationDbContext, AccountCreated, WhenCustomerCreated>();
        services.AddNotificationHandler<SegmentationDbContext, ContactCreated, WhenCustomerCreated>();
        services.AddNotificationHandler<SegmentationDbContext, AccountsMerged, WhenCustomersMerged>();
        services.AddNotificationHandler<SegmentationDbContext, AccountMergeUndone, WhenCustomersMerged>();
        services.AddNotificationHandler<SegmentationDbContext, ContactsMerged, WhenCustomersMerged>();
        services.AddNotificationHandler<SegmentationDbContext, ContactMergeUndone, WhenCustomersMerged>();
        services.AddSingleton<DailySnapshots>();
        if (configuration.GetValue("Crm:Background:Enabled", true))
            services.AddHostedService(provider => provider.GetRequiredService<DailySnapshots>());
    }

    private static DeclaredFigures Figures(IServiceProvider provider, RecordType records)
    {
        var messages = provider.GetRequiredService<Messages>();
        return new DeclaredFigures(records.Name, [.. Figure.All.Select(figure => figure.ToField(messages))]);
    }
}
