#pragma warning disable CA1309 // The only comparison that EF Core translates; the database compares by code points.
using System.Linq.Expressions;
using Crm.Segmentation.Duplicates;
using Crm.Shared.Search;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Search;

/// <summary>Accounts and contacts by any word of any of their names, by number, phone, mail address or web domain.</summary>
internal sealed class CustomerSearch(SegmentationDbContext db, ICurrentUser user) : ISearchSource
{
    public async Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        // The longest word is the rarest, and so the one to walk the index by; the others are looked up per record.
        var words = query.Words.OrderByDescending(range => range.From.Length).ToList();
        List<SearchHit> hits = [];
        if (user.Has(AccountPermissions.Read)) hits.AddRange(await AccountsAsync(query, Telling(words), cancellationToken));
        if (user.Has(ContactPermissions.Read)) hits.AddRange(await ContactsAsync(query, words, cancellationToken));
        return hits;
    }

    private async Task<IEnumerable<SearchHit>> AccountsAsync(SearchQuery query, IReadOnlyList<WordRange> words, CancellationToken ct)
    {
        var first = words[0];
        var ids = db.AccountKeys.Where(k => k.Kind == KeyKind.Word && string.Compare(k.Value, first.From) >= 0 && string.Compare(k.Value, first.Before) < 0)
            .Select(k => k.RecordId);
        var found = db.Accounts.AsNoTracking().Where(a => ids.Contains(a.Id));
        foreach (var word in words.Skip(1)) found = found.Where(Holds<Account, AccountKey>(a => a.Keys, word));
        var rows = await found.Select(a => new { a.Id, a.Name, a.NameFolded, a.Number, a.District }).Take(query.Limit).ToListAsync(ct);
        return rows.Select(a => new SearchHit(Account.RecordType.Name, a.Id, a.Name, a.District is null ? a.Number : $"{a.Number} · {a.District}", Rank(a.NameFolded, query)));
    }

    private async Task<IEnumerable<SearchHit>> ContactsAsync(SearchQuery query, IReadOnlyList<WordRange> words, CancellationToken ct)
    {
        var first = words[0];
        var ids = db.ContactKeys.Where(k => k.Kind == KeyKind.Word && string.Compare(k.Value, first.From) >= 0 && string.Compare(k.Value, first.Before) < 0)
            .Select(k => k.RecordId);
        var found = db.Contacts.AsNoTracking().Where(c => ids.Contains(c.Id));
        foreach (var word in words.Skip(1)) found = found.Where(Holds<Contact, ContactKey>(c => c.Keys, word));
        var rows = await found.Select(c => new { c.Id, c.Name, c.NameFolded, c.JobTitle, c.Accounts }).Take(query.Limit).ToListAsync(ct);
        var mainAccounts = rows.Select(c => c.Accounts is [var main, ..] ? main.AccountId : Guid.Empty).ToList();
        var names = await db.Accounts.Where(a => mainAccounts.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, ct);
        return rows.Select((c, index) => new SearchHit(
            Contact.RecordType.Name, c.Id, c.Name,
            string.Join(" · ", new[] { c.JobTitle, names.GetValueOrDefault(mainAccounts[index]) }.OfType<string>()), Rank(c.NameFolded, query)));
    }

    private static IReadOnlyList<WordRange> Telling(List<WordRange> words)
    {
        var telling = words.Where(range => !CompanyWords.LegalForms.ContainsKey(range.From)).ToList();
        return telling.Count > 0 ? telling : words;
    }

    private static Expression<Func<TRecord, bool>> Holds<TRecord, TKey>(Expression<Func<TRecord, IEnumerable<TKey>>> keys, WordRange word)
        where TKey : RecordKey
    {
        Expression<Func<IEnumerable<TKey>, bool>> any = all => all.Any(
            k => k.Kind == KeyKind.Word && string.Compare(k.Value, word.From) >= 0 && string.Compare(k.Value, word.Before) < 0);
        return Expression.Lambda<Func<TRecord, bool>>(new Argument(any.Parameters[0], keys.Body).Visit(any.Body), keys.Parameters);
    }

    private static int Rank(string nameFolded, SearchQuery query) => nameFolded.StartsWith(query.Folded, StringComparison.Ordinal) ? 2 : 1;

    private sealed class Argument(ParameterExpression parameter, Expression by) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) => node == parameter ? by : base.VisitParameter(node);
    }
}
