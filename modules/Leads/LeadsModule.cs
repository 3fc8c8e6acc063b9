using Crm.Leads.Capture;
using Crm.Leads.Contracts;
using Crm.Leads.Conversion;
using Crm.Leads.Demo;
using Crm.Leads.Dispatch;
using Crm.Leads.ExternalLists;
using Crm.Leads.Privacy;
using Crm.Leads.Protection;
using Crm.Leads.Qualification;
using Crm.Leads.Records;
using Crm.Leads.Response;
using Crm.Leads.Sources;
using Crm.Leads.Telesales;
using Crm.Platform.Contracts;
using Crm.Sales.Contracts;
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
        services.AddScoped<Dispatcher>();
        services.AddScoped<DispatchRuleCheck>();
        services.AddScoped<IFieldUses, FieldsInRules>();
        services.AddScoped<Protections>();
        services.AddScoped<PoolCounter>();
        services.AddScoped<Collisions>();
        services.AddScoped<Questionnaires>();
        services.AddScoped<CallLeases>();
        services.AddScoped<CallConsent>();
        services.AddScoped<CallScreen>();
        services.AddScoped<CallToLead>();
        services.AddScoped<CallablePeople>();
        services.AddScoped<ExternalListGate>();
        services.AddScoped<IExternalListDirectory, ExternalListGate>();
        services.AddScoped<ExternalListTerms>();
        services.AddScoped<SourceAnalysis>();
        services.AddScoped<ConversionTargets>();
        services.AddScoped<IPersonalDataSource, LeadPersonalData>();
        services.AddScoped<IDemoData, DemoLeads>();
        services.AddScoped<IDemoData, DemoTelesales>();
        services.AddSingleton<DeadlineSignal>();
        services.AddSingleton<Deadlines>();
        services.AddSingleton<IDeadlineWatch>(provider => provider.GetRequiredService<Deadlines>());
        services.AddSingleton<IDeadlineWatch, CallBackReminders>();
        services.AddHostedService<FirstStart>();
        if (configuration.GetValue("Crm:Background:Enabled", true))
            services.AddHostedService<DeadlineClock>();

        services.AddMergeReferences<LeadsDbContext>(new MergeReferences()
            .Column<Lead>(l => l.AccountId).Column<Lead>(l => l.ContactId)
            .Column<CallEntry>(e => e.RecordId, "call-lists").Column<CallEntry>(e => e.AccountId, "call-lists"));
        services.AddNotificationHandler<LeadsDbContext, LeadRowsImported, WhenLeadRowsImported>();
        services.AddNotificationHandler<LeadsDbContext, LeadImportUndone, WhenLeadImportUndone>();
        services.AddNotificationHandler<LeadsDbContext, PersonErased, WhenPersonErased>();
        services.AddNotificationHandler<LeadsDbContext, LeadCaptured, WhenLeadCaptured>();
        services.AddNotificationHandler<LeadsDbContext, LeadQualified, WhenLeadQualified>();
        services.AddNotificationHandler<LeadsDbContext, LeadDeclined, WhenLeadDeclined>();
        services.AddNotificationHandler<LeadsDbContext, LeadReopened, WhenLeadReopened>();
        services.AddNotificationHandler<LeadsDbContext, ExternalListUsed, WhenExternalListUsed>();
        services.AddNotificationHandler<LeadsDbContext, ExternalListImported, WhenExternalListImported>();
        services.AddNotificationHandler<LeadsDbContext, OpportunityMoved, WhenOpportunityMoved>();
        services.AddNotificationHandler<LeadsDbContext, OpportunityRevised, WhenOpportunityMoved>();
    }

    public void MapEndpoints(IEndpointRouteBuilder app) => app.MapEndpointsOf(typeof(LeadsModule).Assembly, "Leads");
}
