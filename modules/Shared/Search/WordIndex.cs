#pragma warning disable CA1309 // The only comparison that EF Core translates; the database compares by code points.
using Crm.Shared.Data;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Search;

/// <summary>One row of an index of words.</summary>
public sealed class HeldWord
{
    public Guid RecordId { get; init; }
    public string Word { get; init; } = "";
}

/// <summary>Walks an index of words by the rarest of those asked for.</summary>
public static class WordIndex
{
    /// <summary>So few records are read and looked at one by one; beyond, the database compares what holds which word.</summary>
    private const int Few = 100;

    /// <summary>Of common words so many are asked one by one first: mostly enough of them hold the other words too.</summary>
    private const int Portion = 1_000;

    /// <summary>A record comes once for each of its words that begin with what was typed: rows for every four wanted.</summary>
    private const int RowsPerFour = 5;

    /// <summary>Numbers tell records apart best, then long words.</summary>
    private static IEnumerable<WordRange> Telling(IEnumerable<WordRange> words) =>
        words.OrderByDescending(range => char.IsAsciiDigit(range.From[0])).ThenByDescending(range => range.From.Length);

    /// <param name="holding">What of the index begins with a word.</param>
    /// <param name="visible">The records that the caller may see.</param>
    /// <returns>Ids of records that hold all of the words, the nearest to what was typed first; of rare words some that hold only one of them, or that the caller may not see.</returns>
    public static async Task<IReadOnlyList<Guid>> CandidatesAsync(
        IReadOnlyList<WordRange> words, Func<WordRange, IQueryable<HeldWord>> holding, IQueryable<Guid> visible, int limit, CancellationToken ct)
    {
        foreach (var word in Telling(words))
        {
            var ids = await holding(word).Select(held => held.RecordId).Take(Few).ToListAsync(ct);
            if (ids.Count < Few) return [.. ids.Distinct()];
        }

        var first = Telling(words).First();
        var others = words.Where(word => word != first).Select(holding).ToList();
        var among = await AmongAsync(InOrder(holding(first)).Take(Portion), others, visible, limit, ct);
        return among.Count == limit ? among : await EverywhereAsync(holding(first), others, visible, limit, ct);
    }

    /// <summary>Among so few, each is asked in turn until enough are found: a subquery for one value is never turned into a join of everything, as EXISTS is.</summary>
    private static async Task<IReadOnlyList<Guid>> AmongAsync(
        IQueryable<HeldWord> portion, IReadOnlyList<IQueryable<HeldWord>> others, IQueryable<Guid> visible, int limit, CancellationToken ct)
    {
        foreach (var other in others)
            portion = portion.Where(held => other.Where(also => also.RecordId == held.RecordId).Select(also => also.Word).FirstOrDefault() != null);
        return await FirstAsync(portion.Where(held => visible.Where(id => id == held.RecordId).Select(id => (Guid?)id).FirstOrDefault() != null), limit, ct);
    }

    private static Task<IReadOnlyList<Guid>> EverywhereAsync(
        IQueryable<HeldWord> all, IReadOnlyList<IQueryable<HeldWord>> others, IQueryable<Guid> visible, int limit, CancellationToken ct)
    {
        foreach (var other in others)
            all = all.Where(held => other.Any(also => also.RecordId == held.RecordId));
        return FirstAsync(all.Where(held => visible.Any(id => id == held.RecordId)), limit, ct);
    }

    private static async Task<IReadOnlyList<Guid>> FirstAsync(IQueryable<HeldWord> held, int limit, CancellationToken ct)
    {
        var found = await InOrder(held).Select(word => word.RecordId).Take(limit * RowsPerFour / 4).ToListAsync(ct);
        return [.. found.Distinct().Take(limit)];
    }

    // Just as the index is: of those that hold the same word the newest come first, as ids are made in the order of time.
    private static IQueryable<HeldWord> InOrder(IQueryable<HeldWord> held) => held.OrderBy(word => word.Word).ThenByDescending(word => word.RecordId);

    /// <summary>What of a record type's words begins so.</summary>
    public static IQueryable<HeldWord> HoldingWord(this ModuleDbContext db, string recordType, WordRange range)
    {
        var (from, before) = (range.From, range.Before);
        return db.Set<SearchWord>().Where(word => word.RecordType == recordType && string.Compare(word.Word, from) >= 0 && string.Compare(word.Word, before) < 0)
            .Select(word => new HeldWord { RecordId = word.RecordId, Word = word.Word });
    }

    public static IQueryable<string> WordsOf(this ModuleDbContext db, string recordType) =>
        db.Set<SearchWord>().Where(word => word.RecordType == recordType).Select(word => word.Word);
}
