using System.Linq.Expressions;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Merging;

/// <summary>How many rows of one kind point at some records.</summary>
/// <param name="Kind">"opportunities", "leads", "timeline".</param>
public sealed record ReferenceCount(string Kind, int Count);

/// <summary>
/// The columns of a module that hold ids of records which may be merged. Ids are unique across types, so a column that points at
/// accounts, contacts or anything else is declared the same way. Rows in the bin and rows that the caller may not see follow too.
/// </summary>
public sealed class MergeReferences
{
    private readonly List<ReferenceColumn> columns = [];

    /// <param name="kind">What the rows are called when people are told how many move; a record type's own name unless given.</param>
    public MergeReferences Column<T>(Expression<Func<T, Guid>> record, string? kind = null)
        where T : class, IHasId => Add(new ReferenceColumn<T, Guid>(record, row => row.Id, isLink: false, kind));

    public MergeReferences Column<T>(Expression<Func<T, Guid?>> record, string? kind = null)
        where T : class, IHasId => Add(new ReferenceColumn<T, Guid?>(record, row => row.Id, isLink: false, kind));

    /// <summary>
    /// A row that joins a record to something else, once at most: a member of a list. Where the survivor is joined to it already, the
    /// merged record's row stays where it is.
    /// </summary>
    /// <param name="only">Other rows stay; null when all follow.</param>
    public MergeReferences Link<T>(Expression<Func<T, Guid>> record, Expression<Func<T, Guid>> to, string? kind = null, Expression<Func<T, bool>>? only = null)
        where T : class => Add(new ReferenceColumn<T, Guid>(record, to, isLink: true, kind, only));

    /// <summary>Re-points everything to the survivor. Call it in a transaction of the module's context.</summary>
    public async Task MoveAsync(ModuleDbContext db, IRecordsMerged merge, CancellationToken cancellationToken)
    {
        foreach (var column in columns)
            foreach (var merged in merge.MergedIds)
                await column.MoveAsync(db, merge.MergeId, merged, merge.SurvivorId, cancellationToken);
    }

    /// <summary>Points back what was re-pointed, but for rows that somebody has pointed elsewhere since.</summary>
    public async Task PutBackAsync(ModuleDbContext db, IMergeUndone undone, CancellationToken cancellationToken)
    {
        foreach (var column in columns)
            await column.PutBackAsync(db, undone.MergeId, undone.SurvivorId, cancellationToken);
    }

    internal async Task<IReadOnlyList<ReferenceCount>> CountAsync(ModuleDbContext db, IReadOnlyList<Guid> ids, CancellationToken cancellationToken)
    {
        var counts = new List<ReferenceCount>();
        foreach (var column in columns)
            counts.Add(new ReferenceCount(column.Kind, await column.CountAsync(db, ids, cancellationToken)));
        return counts;
    }

    private MergeReferences Add(ReferenceColumn column)
    {
        columns.Add(column);
        return this;
    }
}
