using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Fields;

/// <summary>What the values of a record type's custom fields are, or how they are found, has changed for records that exist: a formula, a field taken out of the bin.</summary>
public sealed record FieldsRedefined(string RecordType) : INotification;

/// <summary>Has the module that keeps the records go over them.</summary>
internal sealed class WhenFieldsRedefined<TContext>(TContext db, RecordCatalog records, ICurrentUser user, TimeProvider clock) : INotificationHandler<FieldsRedefined>
    where TContext : ModuleDbContext
{
    public async Task Handle(FieldsRedefined notification, CancellationToken cancellationToken)
    {
        if (records.Find(notification.RecordType)?.Module.ContextType != typeof(TContext))
            return;
        db.Jobs.Add(Job.Create(Recomputation.KindIn(db.Schema), notification.RecordType, notification, user, clock));
        await db.SaveChangesAsync(cancellationToken);
    }
}

internal static class Recomputation
{
    public static string KindIn(string schema) => $"{schema}.compute-fields";
}

/// <summary>
/// Computes the formulas of every record of a type and makes its rows for filters anew. Nobody has changed the records, so their
/// versions, authors and audit trails stay as they are.
/// </summary>
internal sealed class Recomputation<TContext>(TContext db, RecordCatalog records, IFieldCatalog catalog) : IJobHandler
    where TContext : ModuleDbContext
{
    private const int Portion = 500;

    private sealed record Place(Guid Last, long Total);

    public Task RunAsync(JobContext job, CancellationToken cancellationToken)
    {
        var run = GetType().GetMethod(nameof(RunOfAsync), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Instance)!;
        return (Task)run.MakeGenericMethod(records.Find(job.Payload<FieldsRedefined>().RecordType)!.Class).Invoke(this, [job, cancellationToken])!;
    }

    private async Task RunOfAsync<T>(JobContext job, CancellationToken ct)
        where T : CustomizableRecord<T>, IRecord
    {
        // What this host remembers may be from before the change that called for this.
        catalog.Latest(T.RecordType.Name);
        var all = db.Set<T>().IgnoreQueryFilters().IgnoreAutoIncludes();
        var place = job.Checkpoint<Place>() ?? new Place(Guid.Empty, await all.LongCountAsync(ct));
        for (var done = job.Done; ;)
        {
            var ids = await all.Where(record => record.Id > place.Last).OrderBy(record => record.Id).Take(Portion).Select(record => record.Id).ToListAsync(ct);
            if (ids.Count == 0)
                return;
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            // Writing nothing new makes whoever saves one of them meanwhile wait for us.
            var locked = all.Where(record => EF.Parameter(ids).Contains(record.Id));
            await locked.ExecuteUpdateAsync(set => set.SetProperty(record => record.Version, record => record.Version), ct);
            var portion = await locked.AsNoTracking().ToListAsync(ct);
            var before = portion.ToDictionary(record => record.Id, record => (record.Custom, record.CustomProblems, record.CustomShelf));
            var rows = CustomValuesInStep.Complete(portion, catalog);
            await db.Set<RecordValue<T>>().Where(value => EF.Parameter(ids).Contains(value.RecordId) && value.Key.StartsWith(CustomFields.Prefix)).ExecuteDeleteAsync(ct);
            await db.InsertAllAsync(db.Model.FindEntityType(typeof(RecordValue<T>))!, rows, ct);
            foreach (var record in portion.Where(record => before[record.Id] != (record.Custom, record.CustomProblems, record.CustomShelf)))
            {
                await db.Set<T>().IgnoreQueryFilters().Where(row => row.Id == record.Id).ExecuteUpdateAsync(
                    set => set.SetProperty(row => row.Custom, record.Custom).SetProperty(row => row.CustomProblems, record.CustomProblems).SetProperty(row => row.CustomShelf, record.CustomShelf), ct);
            }

            place = place with { Last = ids[^1] };
            await job.SaveProgressAsync(done += portion.Count, Math.Max(place.Total, done), place, ct);
            await transaction.CommitAsync(ct);
        }
    }
}
