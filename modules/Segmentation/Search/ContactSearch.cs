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
        var ids = await WordIndex.CandidatesAsync(query.Words, db.ContactKeys.Holding, db.Contacts.Select(c => c.Id), query.Candidates(user.Fields.Of(RecordType).Count > 0), cancellationToken);
        if (ids.Count == 0)
            return [];
        var found = await db.Contacts.Where(c => EF.Parameter(ids).Contains(c.Id))
            .Select(c => new { c.Id, c.Name, c.Names, c.JobTitle, c.Accounts, c.Phones, c.Emails }).ToListAsync(cancellationToken);
        var mainAccounts = found.Select(c => MainAccount(c.Accounts)).Distinct().ToList();
        var names = await db.Accounts.Where(a => EF.Parameter(mainAccounts).Contains(a.Id)).Select(a => new { a.Id, a.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, cancellationToken);
        return query.Best(found.Select(c => new SearchEntry(
            [c.Name],
            [
                .. c.Names.Values.Select(name => new FoundText(name, "names")), .. c.Emails.Select(email => new FoundText(email.Address, "emails")),
                .. c.Phones.Select(phone => FoundText.Phone(phone.Number, "phones")),
            ],
            [new(c.JobTitle, "jobTitle"), new(names.GetValueOrDefault(MainAccount(c.Accounts)), "accounts")]).HitFor(query, RecordType, c.Id, field => user.Fields.Hides(RecordType, field))));
    }

    public IQueryable<string> Words() => db.ContactKeys.Where(k => k.Kind == KeyKind.Word).Select(k => k.Value);

    private static Guid MainAccount(IReadOnlyList<ContactRole> accounts) => accounts is [var main, ..] ? main.AccountId : Guid.Empty;
}
