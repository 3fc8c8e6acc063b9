using Crm.Leads.Contracts;
using Crm.Platform.Contracts;
using Crm.Segmentation.Accounts;
using Crm.Segmentation.Bulk;
using Crm.Segmentation.Contacts;
using Crm.Segmentation.Consent;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.Demo;
using Crm.Segmentation.Duplicates;
using Crm.Segmentation.GamePlans;
using Crm.Segmentation.Groups;
using Crm.Segmentation.Import;
using Crm.Segmentation.MailingLists;
using Crm.Segmentation.Membership;
using Crm.Segmentation.Merging;
using Crm.Segmentation.Privacy;
using Crm.Segmentation.Quality;
using Crm.Segmentation.Reactions;
using Crm.Segmentation.Search;
using Crm.Segmentation.Segments;
using Crm.Segmentation.Timeline;
using Crm.Shared.Bulk;
using Crm.Shared.Data;
using Crm.Shared.Events;
using Crm.Shared.Fields;
using Crm.Shared.Merging;
using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Segmentation;

/// <summary>The customer base: accounts, contacts, lists that are imported, duplicates, segments.</summary>
public sealed class SegmentationModule : IModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddModule<SegmentationDbContext>("segmentation");
        services.AddPermissions(AccountPermissions.All);
        services.AddPermissions(ContactPermissions.All);
        services.AddRecordFields(AccountFields.All);
        services.AddRecordFields(ContactFields.All);
        services.AddScoped<IAccountDirectory, AccountDirectory>();
        services.AddScoped<IPeopleDirectory, PeopleDirectory>();
        services.AddScoped<DuplicateFinder>();
        services.AddScoped<DuplicateGate>();
        services.AddImport();
        services.AddScoped<Merger>();
        services.AddMergeReferences<SegmentationDbContext>(CustomerReferences.All);
        services.AddConsent();
        services.AddScoped<GroupSharing>();
        services.AddNotificationHandler<SegmentationDbContext, AccountPlaced, WhenAccountPlaced>();
        services.AddJobHandler<SegmentationDbContext, RenewGroupsJob>(RenewGroupsJob.Kind);
        services.AddScoped<ISearchSource, AccountSearch>();
        services.AddScoped<ISearchSource, ContactSearch>();
        services.AddScoped<ISearchSource, ActivitySearch>();
        services.AddSearch<SegmentationDbContext, Segment>();
        services.AddSingleton<SearchVocabulary>();
        services.AddPrivacy();
        services.AddMembership(configuration);
        services.AddPermissions(QualityPermissions.All);
        services.AddScoped<IFieldUses, FieldsInQuality>();
        services.AddJobHandler<SegmentationDbContext, ScoreQualityJob>(ScoreQualityJob.Kind);
        services.AddSegments(configuration);
        services.AddGamePlans(configuration);
        services.AddMailingLists();

        services.AddBulk(ChangeInBulk.Accounts);
        services.AddBulk(ChangeInBulk.Contacts);
        services.AddJobHandler<SegmentationDbContext, DuplicateSearch>(DuplicateSearch.Kind);
        services.AddScoped<IDemoData, DemoCustomers>();
        services.AddScoped<IDemoData, DemoSegments>();
        services.AddScoped<IDemoData, DemoGamePlans>();
        services.AddScoped<IDemoData, DemoConsents>();
        services.AddScoped<IDemoData, DemoMembers>();
        services.AddNotificationHandler<SegmentationDbContext, LeadConverted, WhenLeadConverted>();
        services.AddTimeline();
    }

    public void MapEndpoints(IEndpointRouteBuilder app) =>
        app.MapGroup("").AddEndpointFilter<RouteGroupBuilder, FollowMerged>().MapEndpointsOf(typeof(SegmentationModule).Assembly, "Segmentation");
}
