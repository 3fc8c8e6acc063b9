using Crm.Segmentation.Duplicates;
using Crm.Shared.Data;
using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Crm.Segmentation.Search;

/// <summary>
/// The Latin words of all records, in memory, for finding what somebody meant who mistyped one. It says nothing of who may see what: it
/// only proposes what to search for, and the search finds what the caller may see. Read anew in the background when it has grown old.
/// </summary>
internal sealed class SearchVocabulary(IServiceScopeFactory scopes, TimeProvider clock, ILogger<SearchVocabulary> log) : IDisposable
{
    private const int MostWords = 500_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);

    private readonly SemaphoreSlim reading = new(1);
    private Neighbourhood? known;
    private DateTime knownAt;

    public async Task<Neighbourhood> GetAsync(CancellationToken ct)
    {
        if (known is { } words)
        {
            if (clock.GetUtcNow().UtcDateTime - knownAt > Fresh && reading.Wait(0, CancellationToken.None)) _ = RenewAsync();
            return words;
        }

        await reading.WaitAsync(ct);
        try
        {
            return known ?? await ReadAsync(ct);
        }
        finally
        {
            reading.Release();
        }
    }

    public void Dispose() => reading.Dispose();

    private async Task RenewAsync()
    {
        try
        {
            await ReadAsync(CancellationToken.None);
        }
        catch (Exception e)
        {
            log.LogWarning(e, "The words for mistyped searches could not be read anew");
        }
        finally
        {
            reading.Release();
        }
    }

    private async Task<Neighbourhood> ReadAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var source in scope.ServiceProvider.GetServices<ISearchSource>())
        {
#pragma warning disable CA1309 // The only comparison that EF Core translates; the database compares by code points.
            var comparable = source.Words().Where(w => w.Length >= Neighbourhood.Shortest && w.Length <= Neighbourhood.Longest && string.Compare(w, "a") >= 0 && string.Compare(w, "{") < 0);
#pragma warning restore CA1309
            // Not DISTINCT: over hundreds of thousands of values PostgreSQL's hashing took minutes, and most words have digits and fall away here.
            await foreach (var word in comparable.AsAsyncEnumerable().WithCancellation(ct))
            {
                if (Neighbourhood.IsComparable(word) && words.Add(word) && words.Count == MostWords) break;
            }
        }

        (known, knownAt) = (new Neighbourhood(words), clock.GetUtcNow().UtcDateTime);
        return known;
    }
}

/// <summary>
/// Words by what is left of them without one letter: two words that differ by one mistake share such a rest. Kept as hashes, eight bytes
/// each, in the order of their value.
/// </summary>
internal sealed class Neighbourhood
{
    /// <summary>Shorter words are too like each other.</summary>
    public const int Shortest = 4;
    public const int Longest = 24;
    private const int MostCandidates = 3;

    private readonly string[] words;
    private readonly ulong[] rests;

    public Neighbourhood(IEnumerable<string> all)
    {
        words = [.. all.Where(IsComparable).Order(StringComparer.Ordinal)];
        rests = [.. words.SelectMany((word, index) => RestsOf(word).Select(hash => ((ulong)hash << 32) | (uint)index)).Distinct()];
        Array.Sort(rests);
    }

    public int Count => words.Length;

    /// <summary>Whether some word begins so: then nobody mistyped it.</summary>
    public bool Knows(string beginning)
    {
        var place = Array.BinarySearch(words, beginning, StringComparer.Ordinal);
        return place >= 0 || (~place < words.Length && words[~place].StartsWith(beginning, StringComparison.Ordinal));
    }

    /// <summary>The words that are one mistake away (two for long words), the nearest first.</summary>
    public IReadOnlyList<string> Near(string mistyped)
    {
        if (!IsComparable(mistyped)) return [];
        var allowed = mistyped.Length >= 8 ? 2 : 1;
        return
        [
            .. RestsOf(mistyped).SelectMany(Sharing).Distinct().Select(index => (Word: words[index], Distance: EditDistance.Between(mistyped, words[index], allowed)))
                .Where(near => near.Distance > 0 && near.Distance <= allowed)
                // The first letter is seldom wrong.
                .OrderBy(near => near.Distance).ThenByDescending(near => near.Word[0] == mistyped[0]).ThenBy(near => near.Word, StringComparer.Ordinal)
                .Take(MostCandidates).Select(near => near.Word),
        ];
    }

    public static bool IsComparable(string word) => word.Length is >= Shortest and <= Longest && word.All(char.IsAsciiLetter);

    private IEnumerable<int> Sharing(uint hash)
    {
        var place = Array.BinarySearch(rests, (ulong)hash << 32);
        for (var i = place < 0 ? ~place : place; i < rests.Length && (uint)(rests[i] >> 32) == hash; i++) yield return (int)(uint)rests[i];
    }

    private static IEnumerable<uint> RestsOf(string word)
    {
        yield return HashOf(word, -1);
        for (var left = 0; left < word.Length; left++) yield return HashOf(word, left);
    }

    // FNV-1a: the same in every process, and cheap enough for millions.
    private static uint HashOf(string word, int without)
    {
        var hash = 2166136261u;
        for (var i = 0; i < word.Length; i++)
        {
            if (i != without) hash = (hash ^ word[i]) * 16777619u;
        }

        return hash;
    }
}
