using Crm.Shared.Data;
using Crm.Shared.Events;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Merging;

public static class MergeRegistration
{
    /// <summary>Has everything in these columns of the module follow merges and their undoing.</summary>
    public static void AddMergeReferences<TContext>(this IServiceCollection services, MergeReferences references)
        where TContext : ModuleDbContext
    {
        services.AddSingleton(new ModuleReferences<TContext>(references));
        services.AddSingleton<ModuleReferences>(provider => provider.GetRequiredService<ModuleReferences<TContext>>());
        services.AddNotificationHandler<TContext, IRecordsMerged, WhenRecordsMerged<TContext>>();
        services.AddNotificationHandler<TContext, IMergeUndone, WhenRecordsMerged<TContext>>();
    }
}

internal abstract record ModuleReferences(Type ContextType, MergeReferences References);

internal sealed record ModuleReferences<TContext>(MergeReferences References) : ModuleReferences(typeof(TContext), References)
    where TContext : ModuleDbContext;

internal sealed class WhenRecordsMerged<TContext>(TContext db, ModuleReferences<TContext> module) : INotificationHandler<IRecordsMerged>, INotificationHandler<IMergeUndone>
    where TContext : ModuleDbContext
{
    public Task Handle(IRecordsMerged notification, CancellationToken cancellationToken) => module.References.MoveAsync(db, notification, cancellationToken);

    public Task Handle(IMergeUndone notification, CancellationToken cancellationToken) => module.References.PutBackAsync(db, notification, cancellationToken);
}

/// <summary>What would follow if records were merged, in every module.</summary>
public sealed class MergeReach(IServiceProvider scope)
{
    public async Task<IReadOnlyList<ReferenceCount>> CountAsync(IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var counts = new List<ReferenceCount>();
        foreach (var module in scope.GetServices<ModuleReferences>())
            counts.AddRange(await module.References.CountAsync((ModuleDbContext)scope.GetRequiredService(module.ContextType), ids, cancellationToken));
        return [.. counts.GroupBy(count => count.Kind, (kind, of) => new ReferenceCount(kind, of.Sum(count => count.Count))).Where(count => count.Count > 0)];
    }
}
