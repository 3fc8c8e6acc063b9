using Crm.Leads.Capture;
using Crm.Leads.Dispatch;
using Crm.Leads.ExternalLists;
using Crm.Leads.Protection;
using Crm.Leads.Qualification;
using Crm.Leads.Response;
using Crm.Leads.Sources;
using Crm.Leads.Telesales;
using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads;

internal sealed class LeadsDbContext(DbContextOptions<LeadsDbContext> options) : ModuleDbContext(options, "leads")
{
    public DbSet<Lead> Leads => Set<Lead>();
    public DbSet<Enquiry> Enquiries => Set<Enquiry>();
    public DbSet<LeadActivity> Activities => Set<LeadActivity>();
    public DbSet<LeadForm> Forms => Set<LeadForm>();
    public DbSet<FormSubmission> FormSubmissions => Set<FormSubmission>();
    public DbSet<QualificationScript> Scripts => Set<QualificationScript>();
    public DbSet<ScriptVersion> ScriptVersions => Set<ScriptVersion>();
    public DbSet<LeadQualification> Qualifications => Set<LeadQualification>();
    public DbSet<CallDraft> CallDrafts => Set<CallDraft>();
    public DbSet<DispatchRule> DispatchRules => Set<DispatchRule>();
    public DbSet<DispatchTurn> DispatchTurns => Set<DispatchTurn>();
    public DbSet<DispatchLogEntry> DispatchLog => Set<DispatchLogEntry>();
    public DbSet<ProtectionRule> ProtectionRules => Set<ProtectionRule>();
    public DbSet<PoolPolicy> PoolPolicies => Set<PoolPolicy>();
    public DbSet<PoolAllowance> PoolAllowances => Set<PoolAllowance>();
    public DbSet<PoolView> PoolViews => Set<PoolView>();
    public DbSet<CallList> CallLists => Set<CallList>();
    public DbSet<CallEntry> CallEntries => Set<CallEntry>();
    public DbSet<CallAttempt> CallAttempts => Set<CallAttempt>();
    public DbSet<CallLease> CallLeases => Set<CallLease>();
    public DbSet<CallOutcomes> CallOutcomes => Set<CallOutcomes>();
    public DbSet<ExternalList> ExternalLists => Set<ExternalList>();
    public DbSet<ExternalListUsage> ExternalListUsages => Set<ExternalListUsage>();
    public DbSet<ExternalListImport> ExternalListImports => Set<ExternalListImport>();
    public DbSet<SourceCost> SourceCosts => Set<SourceCost>();
    public DbSet<WorkingCalendar> WorkingCalendars => Set<WorkingCalendar>();
}
