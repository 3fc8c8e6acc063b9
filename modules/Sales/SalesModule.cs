using Crm.Leads.Contracts;
using Crm.Platform.Contracts;
using Crm.Sales.Contracts;
using Crm.Sales.Demo;
using Crm.Sales.Opportunities;
using Crm.Sales.Reactions;
using Crm.Segmentation.Contracts;
using Crm.Shared.Bulk;
using Crm.Shared.Data;
using Crm.Shared.Fields;
using Crm.Shared.Merging;
using Crm.Shared.Privacy;
using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Sales;

/// <summary>Possible sales and their stages.</summary>
public sealed class SalesModule : IModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSearch<SalesDbContext, Opportunity>();
        services.AddModule<SalesDbContext>("sales");
        services.AddPermissions(OpportunityPermissions.All);
        services.AddRecordFields(OpportunityFields.All);
        services.AddBulk(ChangeOpportunitiesInBulk.Definition);
        services.AddScoped<IOpportunityDirectory, OpportunityDirectory>();
        services.AddScoped<ICustomerFactSource, OpportunityFacts>();
        services.AddScoped<Counterparty>();
        services.AddScoped<IPersonalDataSource, OpportunityPersonalData>();
        services.AddScoped<IDemoData, DemoOpportunities>();
        services.AddMergeReferences<SalesDbContext>(new MergeReferences().Column<Opportunity>(o => o.AccountId).Column<Opportunity>(o => o.ContactId));
        services.AddNotificationHandler<SalesDbContext, LeadConverted, WhenLeadConverted>();
        services.AddNotificationHandler<SalesDbContext, ExchangeRatesChanged, WhenExchangeRatesChanged>();
        services.AddJobHandler<SalesDbContext, HomeAmountsJob>(HomeAmountsJob.Kind);
    }

    public void MapEndpoints(IEndpointRouteBuilder app) => app.MapEndpointsOf(typeof(SalesModule).Assembly, "Sales");
}
