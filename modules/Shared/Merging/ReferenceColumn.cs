using System.Linq.Expressions;
using System.Text.Json;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Merging;

/// <summary>One column that holds ids of records which may be merged.</summary>
internal abstract class ReferenceColumn
{
    public abstract string Kind { get; }

    public abstract Task<int> CountAsync(ModuleDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken);

    public abstract Task MoveAsync(ModuleDbContext db, Guid mergeId, Guid from, Guid to, CancellationToken cancellationToken);

    public abstract Task PutBackAsync(ModuleDbContext db, Guid mergeId, Guid survivorId, CancellationToken cancellationToken);
}

/// <param name="record">The id of the record that may be merged.</param>
/// <param name="row">What the row is remembered by.</param>
/// <param name="isLink">Whether a record has one row at most for each <paramref name="row"/>.</param>
/// <param name="only">Other rows stay; null when all follow.</param>
internal sealed class ReferenceColumn<T, TId>(
    Expression<Func<T, TId>> record, Expression<Func<T, Guid>> row, bool isLink, string? kind, Expression<Func<T, bool>>? only = null) : ReferenceColumn
    where T : class
{
    private const int Portion = 500;

    private readonly string column = $"{typeof(T).Name}.{((MemberExpression)record.Body).Member.Name}";

    public override string Kind { get; } = kind
        ?? (typeof(T).IsAssignableTo(typeof(IRecord)) ? RecordTypes.Of(typeof(T)).Plural : JsonNamingPolicy.CamelCase.ConvertName(typeof(T).Name));

    public override Task<int> CountAsync(ModuleDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken) =>
        Following(db.Set<T>().IgnoreQueryFilters([ModuleDbContext.AccessFilter])).Where(In(record, [.. ids.Select(IdOf)])).CountAsync(cancellationToken);

    public override async Task MoveAsync(ModuleDbContext db, Guid mergeId, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var moving = PointingAt(db, from).Select(row);
        if (isLink)
            moving = moving.Except(PointingAt(db, to).Select(row));
        foreach (var rows in (await moving.ToListAsync(cancellationToken)).Chunk(Portion))
        {
            await db.InsertAllAsync([.. rows.Select(id => new MovedReference { MergeId = mergeId, Column = column, RowId = id, FromId = from })], cancellationToken);
            await PointAsync(db, rows, from, to, cancellationToken);
        }
    }

    public override async Task PutBackAsync(ModuleDbContext db, Guid mergeId, Guid survivorId, CancellationToken cancellationToken)
    {
        var moved = db.Set<MovedReference>().Where(m => m.MergeId == mergeId && m.Column == column);
        var rows = await moved.Select(m => new { m.RowId, m.FromId }).ToListAsync(cancellationToken);
        foreach (var origin in rows.GroupBy(m => m.FromId, m => m.RowId))
            foreach (var portion in origin.Chunk(Portion))
                await PointAsync(db, portion, survivorId, origin.Key, cancellationToken);
        await moved.ExecuteDeleteAsync(cancellationToken);
    }

    private async Task PointAsync(ModuleDbContext db, Guid[] rows, Guid from, Guid to, CancellationToken cancellationToken)
    {
        var pointing = PointingAt(db, from).Where(In(row, rows));
        var id = IdOf(to);
        if (!typeof(T).IsAssignableTo(typeof(AggregateRoot)))
        {
            await pointing.ExecuteUpdateAsync(set => set.SetProperty(record, id), cancellationToken);
            return;
        }

        // A record's version and its audit trail know of the move as of any other change.
        foreach (var entity in await pointing.ToListAsync(cancellationToken))
            db.Entry(entity).Property(record).CurrentValue = id;
        await db.SaveChangesAsync(cancellationToken);
    }

    private IQueryable<T> PointingAt(ModuleDbContext db, Guid id) =>
        Following(db.Set<T>().IgnoreQueryFilters()).Where(Expression.Lambda<Func<T, bool>>(Expression.Equal(record.Body, Captured<TId>.Value(IdOf(id))), record.Parameters));

    private IQueryable<T> Following(IQueryable<T> rows) => only is null ? rows : rows.Where(only);

    private static Expression<Func<T, bool>> In<TValue>(Expression<Func<T, TValue>> value, TValue[] values)
    {
        Expression<Func<TValue, bool>> contains = one => EF.Parameter(values).Contains(one);
        return Expression.Lambda<Func<T, bool>>(contains.On(value.Body), value.Parameters);
    }

    private static TId IdOf(Guid id) => (TId)(object)id;
}
