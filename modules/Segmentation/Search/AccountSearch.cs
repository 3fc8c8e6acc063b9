#pragma warning disable CA1309 // The only comparison that EF Core translates; the database compares by code points.
using Crm.Segmentation.Duplicates;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Search;

/// <summary>Accounts by any word of any of their names, by number, phone, mail address or web domain.</summary>
internal sealed class AccountSearch(SegmentationDbContext db, ICurrentUser user) : ISearchSource
{
    public string RecordType => Account.RecordType.Name;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (!user.Has(AccountPermissions.Read))
            return [];
        var words = WithoutLegalForms(WordIndex.Telling(query.Words));
        if (await WordIndex.RarestAsync(words, word => db.AccountKeys.Beginning(word).Select(k => k.RecordId), cancellationToken) is not { } rarest)
            return [];
        IQueryable<Account> accounts = db.Accounts;
        foreach (var others in words.Where(word => word != rarest).Select(word => db.AccountKeys.Beginning(word)))
            accounts = accounts.Where(a => others.Any(k => k.RecordId == a.Id));
        var rows = await db.AccountKeys.Beginning(rarest)
            .Join(accounts, k => k.RecordId, a => a.Id, (k, a) => new { k.Value, Id = k.RecordId, a.Name, a.NameFolded, a.Names, a.Number, a.District, a.Phones, a.Emails, a.Website })
            .OrderBy(a => a.Value).ThenBy(a => a.Id).Take(query.Limit * CustomerKeys.WordsPerRecord).ToListAsync(cancellationToken);
        return
        [
            .. rows.DistinctBy(a => a.Id).Take(query.Limit).Select(a => new SearchHit(RecordType, a.Id, a.Name,
                CustomerKeys.Match(query, a.Name, [.. a.Names.Values], a.Phones, a.Emails, a.Website, a.Number, a.District), query.RankOf(a.NameFolded))),
        ];
    }

    public IQueryable<string> Words() => db.AccountKeys.Where(k => k.Kind == KeyKind.Word).Select(k => k.Value);

    private static IReadOnlyList<WordRange> WithoutLegalForms(IReadOnlyList<WordRange> words)
    {
        var telling = words.Where(range => !CompanyWords.LegalForms.ContainsKey(range.From)).ToList();
        return telling.Count > 0 ? telling : words;
    }
}

internal static class CustomerKeys
{
    /// <summary>A record comes once for each of its words that begin with what was typed.</summary>
    public const int WordsPerRecord = 4;

    public static IQueryable<TKey> Beginning<TKey>(this IQueryable<TKey> keys, WordRange word)
        where TKey : RecordKey =>
        keys.Where(k => k.Kind == KeyKind.Word && string.Compare(k.Value, word.From) >= 0 && string.Compare(k.Value, word.Before) < 0);

    /// <summary>What was found other than the name that is shown anyway, then what tells the record apart.</summary>
    public static string? Match(
        SearchQuery query, string name, IReadOnlyList<string> names, IReadOnlyList<Phone> phones, IReadOnlyList<Email> emails, string? website, params IReadOnlyList<string?> facts)
    {
        var found = query.Holds(name) ? null : query.Excerpt([.. names, .. emails.Select(email => email.Address), website]) ?? PhoneOf(query, phones);
        return string.Join(" · ", facts.Prepend(found).OfType<string>().Distinct()) is { Length: > 0 } match ? match : null;
    }

    private static string? PhoneOf(SearchQuery query, IReadOnlyList<Phone> phones) => query.Words is [var only] && char.IsAsciiDigit(only.From[0])
        ? phones.Where(phone => phone.SearchWords().Any(word => word.StartsWith(only.From, StringComparison.Ordinal))).Select(phone => PhoneNumber.Format(phone.Number)).FirstOrDefault()
        : null;
}
