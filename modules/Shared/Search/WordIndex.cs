#pragma warning disable CA1309 // The only comparison that EF Core translates; the database compares by code points.
using Crm.Shared.Data;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Crm.Shared.Search;

/// <summary>Chooses the word by which an index of words is walked; the others are looked up per record.</summary>
public static class WordIndex
{
    /// <summary>So few records can each be asked for the other words; beyond, a rarer word is looked for.</summary>
    private const int Few = 200;

    /// <summary>Numbers tell records apart best, then long words.</summary>
    public static IReadOnlyList<WordRange> Telling(IReadOnlyList<WordRange> words) =>
        [.. words.OrderByDescending(range => char.IsAsciiDigit(range.From[0])).ThenByDescending(range => range.From.Length)];

    /// <param name="words">The most telling first.</param>
    /// <param name="holding">The records that hold a word.</param>
    /// <returns>Null when some word begins none that is stored.</returns>
    public static async Task<WordRange?> RarestAsync(IReadOnlyList<WordRange> words, Func<WordRange, IQueryable<Guid>> holding, CancellationToken ct)
    {
        foreach (var word in words)
        {
            switch (await holding(word).Take(Few).CountAsync(ct))
            {
                case 0: return null;
                case < Few: return word;
            }
        }

        return words[0];
    }

    /// <summary>The records of a type that hold a word beginning so.</summary>
    public static IQueryable<Guid> HoldingWord(this ModuleDbContext db, string recordType, WordRange range)
    {
        var (from, before) = (range.From, range.Before);
        return db.Set<SearchWord>().Where(word => word.RecordType == recordType && string.Compare(word.Word, from) >= 0 && string.Compare(word.Word, before) < 0)
            .Select(word => word.RecordId);
    }

    public static IQueryable<string> WordsOf(this ModuleDbContext db, string recordType) =>
        db.Set<SearchWord>().Where(word => word.RecordType == recordType).Select(word => word.Word);
}
