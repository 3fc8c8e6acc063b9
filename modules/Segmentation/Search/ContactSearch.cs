using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Search;

/// <summary>Contacts by any word of any of their names, by phone or mail address.</summary>
internal sealed class ContactSearch(SegmentationDbContext db, ICurrentUser user) : ISearchSource
{
    public string RecordType => Contact.RecordType.Name;

    public async Task<IReadOnlyList<SearchHit>> SearchAsync(SearchQuery query, CancellationToken cancellationToken)
    {
        if (!user.Has(ContactPermissions.Read))
            return [];
        var words = WordIndex.Telling(query.Words);
        if (await WordIndex.RarestAsync(words, word => db.ContactKeys.Beginning(word).Select(k => k.RecordId), cancellationToken) is not { } rarest)
            return [];
        IQueryable<Contact> contacts = db.Contacts;
        foreach (var others in words.Where(word => word != rarest).Select(word => db.ContactKeys.Beginning(word)))
            contacts = contacts.Where(c => others.Any(k => k.RecordId == c.Id));
        var found = await db.ContactKeys.Beginning(rarest)
            .Join(contacts, k => k.RecordId, c => c.Id, (k, c) => new { k.Value, Id = k.RecordId, c.Name, c.NameFolded, c.Names, c.JobTitle, c.Accounts, c.Phones, c.Emails })
            .OrderBy(c => c.Value).ThenBy(c => c.Id).Take(query.Limit * CustomerKeys.WordsPerRecord).ToListAsync(cancellationToken);
        var rows = found.DistinctBy(c => c.Id).Take(query.Limit).ToList();
        var mainAccounts = rows.Select(c => c.Accounts is [var main, ..] ? main.AccountId : Guid.Empty).ToList();
        var names = await db.Accounts.Where(a => mainAccounts.Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        return
        [
            .. rows.Select((c, index) => new SearchHit(RecordType, c.Id, c.Name,
                CustomerKeys.Match(query, c.Name, [.. c.Names.Values], c.Phones, c.Emails, website: null, c.JobTitle, names.GetValueOrDefault(mainAccounts[index])), query.RankOf(c.NameFolded))),
        ];
    }

    public IQueryable<string> Words() => db.ContactKeys.Where(k => k.Kind == KeyKind.Word).Select(k => k.Value);
}
