#pragma warning disable CA1309 // The only comparison that EF Core translates; the database compares by code points.
using Crm.Shared.Search;
using Crm.Shared.Text;

namespace Crm.Segmentation.Search;

internal static class KeyWords
{
    /// <summary>The words among accounts' or contacts' keys that begin so.</summary>
    public static IQueryable<HeldWord> Holding<TKey>(this IQueryable<TKey> keys, WordRange range)
        where TKey : RecordKey
    {
        var (from, before) = (range.From, range.Before);
        return keys.Where(k => k.Kind == KeyKind.Word && string.Compare(k.Value, from) >= 0 && string.Compare(k.Value, before) < 0)
            .Select(k => new HeldWord { RecordId = k.RecordId, Word = k.Value });
    }
}
