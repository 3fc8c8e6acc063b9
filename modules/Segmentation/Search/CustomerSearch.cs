#pragma warning disable CA1309 // The only comparison that EF Core translates; the database compares by code points.
using Crm.Segmentation.Duplicates;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Search;

/// <summary>Accounts and contacts by any word of any of their names, by number, phone, mail address or web domain.</summary>
internal sealed class CustomerSearch(SegmentationDbContext db, ICurrentUser user) : ISearchSource
{
    /// <summary>So few records can each be asked for the other words; beyond, a rarer word is looked for.</summary>
    private const int Few = 200;

    /// <summary>A record comes once for each of its words that begin with what was typed.</summary>
    private const int WordsPerRecord = 4;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        // Numbers tell records apart best, then long words.
        var words = query.Words.OrderByDescending(range => char.IsAsciiDigit(range.From[0])).ThenByDescending(range => range.From.Length).ToList();
        List<SearchHit> hits = [];
        if (user.Has(AccountPermissions.Read)) hits.AddRange(await AccountsAsync(query, Telling(words), cancellationToken));
        if (user.Has(ContactPermissions.Read)) hits.AddRange(await ContactsAsync(query, words, cancellationToken));
        return hits;
    }

    private async Task<IEnumerable<SearchHit>> AccountsAsync(SearchQuery query, IReadOnlyList<WordRange> words, CancellationToken ct)
    {
        if (await RarestAsync(db.AccountKeys, words, ct) is not { } rarest)
            return [];
        IQueryable<Account> accounts = db.Accounts;
        foreach (var others in words.Where(word => word != rarest).Select(word => Beginning(db.AccountKeys, word)))
            accounts = accounts.Where(a => others.Any(k => k.RecordId == a.Id));
        var rows = await Beginning(db.AccountKeys, rarest).Join(accounts, k => k.RecordId, a => a.Id, (k, a) => new { k.Value, Id = k.RecordId, a.Name, a.NameFolded, a.Number, a.District })
            .OrderBy(a => a.Value).ThenBy(a => a.Id).Take(query.Limit * WordsPerRecord).ToListAsync(ct);
        return rows.DistinctBy(a => a.Id).Take(query.Limit).Select(a => new SearchHit(
            Account.RecordType.Name, a.Id, a.Name, a.District is null ? a.Number : $"{a.Number} · {a.District}", Rank(a.NameFolded, query)));
    }

    private async Task<IEnumerable<SearchHit>> ContactsAsync(SearchQuery query, IReadOnlyList<WordRange> words, CancellationToken ct)
    {
        if (await RarestAsync(db.ContactKeys, words, ct) is not { } rarest)
            return [];
        IQueryable<Contact> contacts = db.Contacts;
        foreach (var others in words.Where(word => word != rarest).Select(word => Beginning(db.ContactKeys, word)))
            contacts = contacts.Where(c => others.Any(k => k.RecordId == c.Id));
        var found = await Beginning(db.ContactKeys, rarest).Join(contacts, k => k.RecordId, c => c.Id, (k, c) => new { k.Value, Id = k.RecordId, c.Name, c.NameFolded, c.JobTitle, c.Accounts })
            .OrderBy(c => c.Value).ThenBy(c => c.Id).Take(query.Limit * WordsPerRecord).ToListAsync(ct);
        var rows = found.DistinctBy(c => c.Id).Take(query.Limit).ToList();
        var mainAccounts = rows.Select(c => c.Accounts is [var main, ..] ? main.AccountId : Guid.Empty).ToList();
        var names = await db.Accounts.Where(a => mainAccounts.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        return rows.Select((c, index) => new SearchHit(
            Contact.RecordType.Name, c.Id, c.Name,
            string.Join(" · ", new[] { c.JobTitle, names.GetValueOrDefault(mainAccounts[index]) }.OfType<string>()), Rank(c.NameFolded, query)));
    }

    /// <summary>The word to walk the index by; the others are looked up per record.</summary>
    /// <returns>Null when some word begins none that is stored.</returns>
    private static async Task<WordRange?> RarestAsync<TKey>(IQueryable<TKey> keys, IReadOnlyList<WordRange> words, CancellationToken ct)
        where TKey : RecordKey
    {
        foreach (var word in words)
        {
            switch (await Beginning(keys, word).Take(Few).CountAsync(ct))
            {
                case 0: return null;
                case < Few: return word;
            }
        }

        return words[0];
    }

    private static IQueryable<TKey> Beginning<TKey>(IQueryable<TKey> keys, WordRange word)
        where TKey : RecordKey =>
        keys.Where(k => k.Kind == KeyKind.Word && string.Compare(k.Value, word.From) >= 0 && string.Compare(k.Value, word.Before) < 0);

    private static IReadOnlyList<WordRange> Telling(List<WordRange> words)
    {
        var telling = words.Where(range => !CompanyWords.LegalForms.ContainsKey(range.From)).ToList();
        return telling.Count > 0 ? telling : words;
    }

    private static int Rank(string nameFolded, SearchQuery query) => nameFolded.StartsWith(query.Folded, StringComparison.Ordinal) ? 2 : 1;
}
