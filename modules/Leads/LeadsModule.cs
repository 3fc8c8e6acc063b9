using Crm.Leads.Capture;
using Crm.Leads.Contracts;
using Crm.Leads.Conversion;
using Crm.Leads.Demo;
using Crm.Leads.Dispatch;
using Crm.Leads.Privacy;
using Crm.Leads.Protection;
using Crm.Leads.Records;
using Crm.Leads.Response;
using Crm.Platform.Contracts;
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

namespace Crm.Leads;

/// <summary>Enquiries from capture to conversion: who asks, how good the chance is, who works on it, and how fast.</summary>
public sealed class LeadsModule : IModule
{
    public void AddServices(IServiceCollection services, IConfiguration configuration)
    {
        services.AddSearch<LeadsDbContext, Lead>();
        services.AddModule<LeadsDbContext>("leads");
        services.AddPermissions(LeadPermissions.All);
        services.AddRecordFields(LeadFields.All);
        services.AddBulk(ChangeLeadsInBulk.Definition);
        services.AddScoped<ILeadDirectory, LeadDirectory>();
        services.AddScoped<ICustomerFactSource, LeadCustomerFacts>();
        services.AddScoped<Assignees>();
        services.AddScoped<WorkingTime>();
        services.AddScoped<LeadIntake>();
        services.AddSingleton<FormToken>();
        services.AddScoped<Dispatcher>();
        services.AddScoped<DispatchRuleCheck>();
        services.AddScoped<IFieldUses, FieldsInRules>();
        services.AddScoped<Protections>();
        services.AddScoped<PoolCounter>();
        services.AddScoped<Collisions>();
        services.AddScoped<ConversionTargets>();
        services.AddScoped<IPersonalDataSource, LeadPersonalData>();
        services.AddScoped<IDemoData, DemoLeads>();
        services.AddSingleton<DeadlineSignal>();
        services.AddSingleton<Deadlines>();
        services.AddHostedService<FirstStart>();
        if (configuration.GetValue("Crm:Background:Enabled", true))
            services.AddHostedService<DeadlineClock>();

        services.AddMergeReferences<LeadsDbContext>(new MergeReferences().Column<Lead>(l => l.AccountId).Column<Lead>(l => l.ContactId));
        services.AddNotificationHandler<LeadsDbContext, LeadRowsImported, WhenLeadRowsImported>();
        services.AddNotificationHandler<LeadsDbContext, LeadImportUndone, WhenLeadImportUndone>();
        services.AddNotificationHandler<LeadsDbContext, PersonErased, WhenPersonErased>();
        services.AddNotificationHandler<LeadsDbContext, LeadCaptured, WhenLeadCaptured>();
        services.AddNotificationHandler<LeadsDbContext, LeadQualified, WhenLeadQualified>();
        services.AddNotificationHandler<LeadsDbContext, LeadDeclined, WhenLeadDeclined>();
        services.AddNotificationHandler<LeadsDbContext, LeadReopened, WhenLeadReopened>();
    }

    public void MapEndpoints(IEndpointRouteBuilder app) => app.MapEndpointsOf(typeof(LeadsModule).Assembly, "Leads");
}
