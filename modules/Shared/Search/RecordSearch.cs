using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
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
        var words = WordIndex.Telling(query.Words);
        if (await WordIndex.RarestAsync(words, Holding, cancellationToken) is not { } rarest)
            return [];
        IQueryable<T> records = db.Set<T>().AsNoTracking().IgnoreAutoIncludes();
        foreach (var holding in words.Where(word => word != rarest).Select(Holding)) records = records.Where(record => holding.Contains(record.Id));
        var first = Holding(rarest);
        var found = await records.Where(record => first.Contains(record.Id)).OrderByDescending(record => record.UpdatedAt).Take(query.Limit).ToListAsync(cancellationToken);
        return [.. found.Select(record => new SearchHit(RecordType, record.Id, record.SearchTitle, record.SearchNote, query.RankOf(TextFolding.Fold(record.SearchTitle))))];
    }

    public IQueryable<string> Words() => db.WordsOf(RecordType);

    private IQueryable<Guid> Holding(WordRange range) => db.HoldingWord(RecordType, range);
}

public static class SearchRegistration
{
    /// <summary>Has the search box find records of this type.</summary>
    public static void AddSearch<TContext, T>(this IServiceCollection services)
        where TContext : ModuleDbContext
        where T : AggregateRoot, IRecord, ISearchable => services.AddScoped<ISearchSource, RecordSearch<TContext, T>>();
}
