using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Search;

/// <summary>Records of one type by their words, as far as the caller may see them.</summary>
internal sealed class RecordSearch<TContext, T>(TContext db, ICurrentUser user) : ISearchSource
    where TContext : ModuleDbContext
    where T : AggregateRoot, IRecord, ISearchable
{
    public string RecordType => T.RecordType.Name;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (!user.Has(T.RecordType.Permission("read")))
            return [];
        var few = query.Candidates(hides: false);
        var (found, looked) = await FindAsync(query, few, cancellationToken);
        return found.Count < query.Limit && looked == few ? (await FindAsync(query, query.Candidates(hides: true), cancellationToken)).Hits : found;
    }

    private async Task<(IReadOnlyList<SearchHit> Hits, int Looked)> FindAsync(SearchQuery query, int candidates, CancellationToken ct)
    {
        var records = db.Set<T>().AsNoTracking().IgnoreAutoIncludes();
        var ids = await WordIndex.CandidatesAsync(query.Words, word => db.HoldingWord(RecordType, word), records.Select(record => record.Id), candidates, ct);
        if (ids.Count == 0)
            return ([], 0);
        var found = await records.Where(record => EF.Parameter(ids).Contains(record.Id)).ToListAsync(ct);
        return (query.Best(found.Select(record => record.SearchEntry.HitFor(query, RecordType, record.Id, field => Hides(record, field)))), ids.Count);
    }

    private bool Hides(T record, string field) =>
        user.Fields.Hides(RecordType, field) || (record is IMasksFields masking && masking.Hides(field, user));

    public IQueryable<string> Words() => db.WordsOf(RecordType);
}

public static class SearchRegistration
{
    /// <summary>Has the search box find records of this type.</summary>
    public static void AddSearch<TContext, T>(this IServiceCollection services)
        where TContext : ModuleDbContext
        where T : AggregateRoot, IRecord, ISearchable => services.AddScoped<ISearchSource, RecordSearch<TContext, T>>();
}
