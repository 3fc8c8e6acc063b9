using System.Reflection;
using Crm.Shared.Bulk;
using Crm.Shared.Events;
using Crm.Shared.Fields;
using Crm.Shared.Filtering;
using Crm.Shared.Jobs;
using Crm.Shared.Merging;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Data;

/// <summary>A module's context and the schema it owns.</summary>
public sealed record ModuleContext(Type ContextType, string Schema)
{
    public ModuleDbContext Open(IServiceProvider scope) => (ModuleDbContext)scope.GetRequiredService(ContextType);
}

public static class ModuleRegistration
{
    /// <summary>What every module registers: its context (pooled), its validators and its messages.</summary>
    public static void AddModule<TContext>(this IServiceCollection services, string schema)
        where TContext : ModuleDbContext
    {
        var assembly = typeof(TContext).Assembly;
        services.AddPooledDbContextFactory<TContext>((provider, options) =>
        {
            provider.GetRequiredService<IDatabaseProvider>().Configure(options, schema);
            options.AddInterceptors(provider.GetRequiredService<WakeOnCommit>());
            // A count that stops at a bound has no order; what hangs on a record is meant to be hidden with it.
            options.ConfigureWarnings(warnings => warnings.Ignore(
                CoreEventId.RowLimitingOperationWithoutOrderByWarning, CoreEventId.PossibleIncorrectRequiredNavigationWithQueryFilterInteractionWarning));
        });
        services.AddScoped(provider =>
        {
            var context = provider.GetRequiredService<IDbContextFactory<TContext>>().CreateDbContext();
            context.Open(provider.GetRequiredService<ModuleSession>());
            return context;
        });
        services.AddSingleton(new ModuleContext(typeof(TContext), schema));
        services.AddSingleton(new MessageSource(assembly));
        services.AddValidatorsOf(assembly);
        if (!assembly.GetTypes().Any(type => type is { IsAbstract: false } && type.IsAssignableTo(typeof(CustomizableRecord))))
            return;
        services.AddNotificationHandler<TContext, FieldsRedefined, WhenFieldsRedefined<TContext>>();
        services.AddJobHandler<TContext, Recomputation<TContext>>(Recomputation.KindIn(schema));
        services.AddJobHandler<TContext, BulkJob<TContext>>(BulkJob.KindIn(schema));
    }

    /// <summary>Has an event handled in a transaction of the handler's own module.</summary>
    public static void AddNotificationHandler<TContext, TNotification, THandler>(this IServiceCollection services)
        where TContext : ModuleDbContext
        where TNotification : INotification
        where THandler : class, INotificationHandler<TNotification>
    {
        services.AddScoped<THandler>();
        services.AddSingleton(new HandlerRegistration(typeof(TNotification), typeof(THandler), typeof(TContext),
            (handler, notification, ct) => ((INotificationHandler<TNotification>)handler).Handle((TNotification)notification, ct)));
    }

    /// <summary>Has jobs of this kind in the module's schema run by this handler.</summary>
    public static void AddJobHandler<TContext, THandler>(this IServiceCollection services, string kind)
        where TContext : ModuleDbContext
        where THandler : class, IJobHandler
    {
        services.AddScoped<THandler>();
        services.AddSingleton(new JobRegistration(kind, typeof(THandler), typeof(TContext)));
    }

    /// <summary>The kernel itself; called once by the host before the modules register.</summary>
    /// <param name="services">The host's services.</param>
    /// <param name="worksInBackground">False for a host that only answers requests and leaves events and jobs to others (Crm:Background:Enabled).</param>
    public static void AddKernel(this IServiceCollection services, bool worksInBackground = true)
    {
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton(new MessageSource(Assembly.GetExecutingAssembly()));
        services.AddValidatorsOf(Assembly.GetExecutingAssembly());
        services.AddSingleton<Messages>();
        services.AddSingleton<Problems>();
        services.AddSingleton<PublicUrl>();
        services.AddSingleton<FormToken>();
        services.AddSingleton<OutboxSignal>();
        services.AddSingleton<JobSignal>();
        services.AddSingleton<WakeOnCommit>();
        services.AddSingleton<Numbers>();
        services.AddSingleton<EventCatalog>();
        services.AddSingleton<JobCancellations>();
        services.AddScoped<CurrentUser>();
        services.AddScoped<ICurrentUser>(provider => provider.GetRequiredService<CurrentUser>());
        services.AddSingleton<IFieldCatalog, NoFields>();
        services.AddSingleton<IRunTimeFields, CustomFieldsInFilters>();
        services.AddSingleton<RunTimeFields>();
        services.AddSingleton<LimitableFields>();
        services.AddScoped(provider => new FilterClock(
            provider.GetRequiredService<TimeProvider>().GetUtcNow().UtcDateTime, provider.GetRequiredService<ICurrentUser>().Zone,
            new CallersFields(provider.GetRequiredService<RunTimeFields>(), provider.GetRequiredService<ICurrentUser>())));
        services.AddScoped<ModuleSession>();
        services.AddSingleton<RecordCatalog>();
        services.AddScoped<RecordLookup>();
        services.AddScoped<AuditLog>();
        services.AddScoped<JobBoard>();
        services.AddScoped<BulkBoard>();
        services.AddScoped<DeadLetters>();
        services.AddScoped<MergeReach>();
        if (!worksInBackground)
            return;
        services.AddHostedService<OutboxDispatcher>();
        services.AddHostedService<JobRunner>();
    }

    /// <summary>A scope in which the product itself, or somebody in whose name it works, is the caller.</summary>
    public static AsyncServiceScope CreateScopeAs(this IServiceScopeFactory scopes, Caller caller)
    {
        var scope = scopes.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().Caller = caller;
        return scope;
    }
}
