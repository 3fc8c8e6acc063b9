using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Bulk;

/// <summary>Changes records of one type in bulk as a person would one by one: through their input, its validator and the aggregate.</summary>
internal interface IBulkRecords
{
    RecordType RecordType { get; }

    /// <summary>What may be changed of many at once.</summary>
    IReadOnlyCollection<string> Members { get; }

    Task<int> CountAsync(ModuleDbContext db, BulkAction action, CancellationToken ct);

    /// <returns>The ids that were visited; none at the end.</returns>
    Task<IReadOnlyList<Guid>> ChangeAsync(ModuleDbContext db, BulkAction action, Guid after, CancellationToken ct);

    Task TakeBackAsync(ModuleDbContext db, BulkAction action, IReadOnlyList<BulkRow> rows, CancellationToken ct);
}

/// <summary>How a record type takes part in bulk changes.</summary>
/// <param name="InputOf">What may be said of the record, as its PATCH takes it.</param>
/// <param name="Apply">Says it.</param>
/// <param name="DeleteAt">Puts the record in the bin.</param>
/// <param name="Restore">Takes it out.</param>
public sealed record BulkDefinition<T, TInput>(
    FilterFields<T> Fields, Func<T, TInput> InputOf, Action<T, TInput> Apply, Action<T, DateTime> DeleteAt, Action<T> Restore)
{
    /// <summary>The input's members that may be changed of many at once: not what tells a record from others or ties it to them.</summary>
    public required IReadOnlyCollection<string> Members { get; init; }

    /// <summary>Throws what stands against changing the record, besides rights.</summary>
    public Action<T, ICurrentUser> DemandChangeable { get; init; } = (_, _) => { };

    /// <summary>Throws what stands against the record being out of the bin again.</summary>
    public Func<ModuleDbContext, T, CancellationToken, Task> DemandRestored { get; init; } = (_, _, _) => Task.CompletedTask;
}

internal sealed class BulkRecords<T, TInput>(
    BulkDefinition<T, TInput> definition, ICurrentUser user, FilterClock clock, IValidator<TInput>? validator = null) : IBulkRecords
    where T : AggregateRoot, IRecord, IOwned
    where TInput : notnull
{
    private const int Portion = 100;
    private const string Tags = "tags";

    public RecordType RecordType => T.RecordType;

    public IReadOnlyCollection<string> Members => definition.Members;

    public Task<int> CountAsync(ModuleDbContext db, BulkAction action, CancellationToken ct) => Targets(db, action).CountAsync(ct);

    public async Task<IReadOnlyList<Guid>> ChangeAsync(ModuleDbContext db, BulkAction action, Guid after, CancellationToken ct)
    {
        var records = await Targets(db, action).Where(record => record.Id > after).OrderBy(record => record.Id).Take(Portion).ToListAsync(ct);
        var shared = await db.SharedToChangeAsync<T>(records.ConvertAll(record => record.Id), ct);
        foreach (var record in records)
            db.Add(Change(action, record, shared));
        return records.ConvertAll(record => record.Id);
    }

    public async Task TakeBackAsync(ModuleDbContext db, BulkAction action, IReadOnlyList<BulkRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.RecordId).ToList();
        var records = await db.Set<T>().IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).Where(record => EF.Parameter(ids).Contains(record.Id)).ToDictionaryAsync(record => record.Id, ct);
        var shared = await db.SharedToChangeAsync<T>(ids, ct);
        foreach (var row in rows)
            row.Outcome = records.TryGetValue(row.RecordId, out var record) && May(action, record, shared) ? await TakeBackAsync(db, action, row, record, ct) : BulkOutcome.NotAllowed;
    }

    private IQueryable<T> Targets(ModuleDbContext db, BulkAction action)
    {
        var all = db.Set<T>().AsQueryable();
        if (action.RecordIds.Count > 0)
            return all.Where(record => EF.Parameter(action.RecordIds).Contains(record.Id));
        return action.Filter is { Length: > 0 } filter ? all.Where(definition.Fields.Compile(filter, clock)) : all;
    }

    private bool May(BulkAction action, T record, IReadOnlySet<Guid> shared) =>
        user.May(T.RecordType.Permission(action.Change.Delete ? "delete" : "update"), record) || (!action.Change.Delete && shared.Contains(record.Id));

    private BulkRow Change(BulkAction action, T record, IReadOnlySet<Guid> shared)
    {
        var row = new BulkRow { BulkId = action.Id, RecordId = record.Id, Name = WholeCharacters.Cut(record.Label, 200) };
        if (!May(action, record, shared))
        {
            row.Outcome = BulkOutcome.NotAllowed;
            return row;
        }

        if (action.Change.Delete)
        {
            definition.DeleteAt(record, clock.UtcNow);
            return row;
        }

        try
        {
            definition.DemandChangeable(record, user);
            var before = Json(definition.InputOf(record));
            definition.Apply(record, Merged(definition.InputOf(record), PatchOf(action.Change, before)));
            var after = Json(definition.InputOf(record));
            var changed = before.Select(field => field.Key).Where(key => !JsonNode.DeepEquals(before[key], after[key])).ToList();
            return new BulkRow
            {
                BulkId = row.BulkId,
                RecordId = row.RecordId,
                Name = row.Name,
                Outcome = changed.Count == 0 ? BulkOutcome.Unchanged : BulkOutcome.Changed,
                Before = Part(before, changed),
                After = Part(after, changed),
            };
        }
        catch (ValidationException e)
        {
            var wrong = ExceptionToProblem.ToField(e.Errors.First());
            row.Refuse(wrong.Code, wrong.Args);
        }
        catch (BusinessRuleException e)
        {
            row.Refuse(e.Code, e.Args);
        }
        catch (BadHttpRequestException)
        {
            row.Refuse("value.invalid");
        }

        return row;
    }

    private async Task<BulkOutcome> TakeBackAsync(ModuleDbContext db, BulkAction action, BulkRow row, T record, CancellationToken ct)
    {
        try
        {
            if (!action.Change.Delete)
                return TakeBack(row, record);
            definition.Restore(record);
            await definition.DemandRestored(db, record, ct);
            return BulkOutcome.Restored;
        }
        catch (BusinessRuleException e)
        {
            db.Entry(record).State = EntityState.Detached;
            row.Refuse(e.Code, e.Args);
            return row.Outcome;
        }
    }

    private BulkOutcome TakeBack(BulkRow row, T record)
    {
        definition.DemandChangeable(record, user);
        var now = Json(definition.InputOf(record));
        var (patch, kept) = Differences(row.Before!, row.After!, now);
        definition.Apply(record, MergePatch.Merged(definition.InputOf(record), patch));
        return kept ? BulkOutcome.ChangedSince : BulkOutcome.Restored;
    }

    private TInput Merged(TInput input, JsonObject patch)
    {
        var merged = MergePatch.Merged(input, patch);
        if (validator?.Validate(new ValidationContext<TInput>(merged) { RootContextData = { [MergePatch.Before] = input } }) is { IsValid: false } invalid)
            throw new ValidationException(invalid.Errors);
        return merged;
    }

    private static JsonObject PatchOf(BulkChange change, JsonObject before)
    {
        var patch = (JsonObject?)change.Fields?.DeepClone() ?? [];
        if (change.AddTags is null && change.RemoveTags is null)
            return patch;
        var gone = (change.RemoveTags ?? []).Select(tag => TextFolding.Fold(tag)).ToHashSet();
        var had = (before[Tags] as JsonArray)?.Select(tag => tag!.GetValue<string>()) ?? [];
        patch[Tags] = new JsonArray([.. had.Where(tag => !gone.Contains(TextFolding.Fold(tag))).Concat(change.AddTags ?? []).DistinctBy(TextFolding.Fold).Select(tag => (JsonNode)tag)]);
        return patch;
    }

    /// <summary>What puts the values back where nobody has changed them since; custom fields one by one.</summary>
    private static (JsonObject Patch, bool Kept) Differences(JsonObject before, JsonObject after, JsonObject now)
    {
        var (patch, kept) = (new JsonObject(), false);
        foreach (var key in before.Select(field => field.Key).Union(after.Select(field => field.Key)))
        {
            var (old, made, current) = (before[key], after[key], now[key]);
            if (JsonNode.DeepEquals(made, current))
                patch[key] = old is JsonObject or null && made is JsonObject fields ? Whole(old as JsonObject, fields) : old?.DeepClone();
            else if (old is JsonObject oldFields && made is JsonObject madeFields && current is JsonObject currentFields)
            {
                var inner = Differences(oldFields, madeFields, currentFields);
                patch[key] = inner.Patch;
                kept |= inner.Kept;
            }
            else
                kept = true;
        }

        return (patch, kept);
    }

    // A merge patch takes members away only by naming them.
    private static JsonObject Whole(JsonObject? old, JsonObject made)
    {
        var patch = (JsonObject?)old?.DeepClone() ?? [];
        foreach (var key in made.Select(field => field.Key).Where(key => !patch.ContainsKey(key)))
            patch[key] = null;
        return patch;
    }

    private static JsonObject Part(JsonObject of, IEnumerable<string> keys) => new(keys.Select(key => KeyValuePair.Create(key, of[key]?.DeepClone())));

    private static JsonObject Json(TInput input) => JsonSerializer.SerializeToNode(input, CrmJson.Options)!.AsObject();
}

public static class BulkRegistration
{
    public static void AddBulk<T, TInput>(this IServiceCollection services, BulkDefinition<T, TInput> definition)
        where T : AggregateRoot, IRecord, IOwned
        where TInput : notnull
    {
        services.AddSingleton(definition);
        services.AddScoped<IBulkRecords, BulkRecords<T, TInput>>();
    }
}
