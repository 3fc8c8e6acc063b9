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
        query = query with { Words = WithoutLegalForms(query.Words) };
        var ids = await WordIndex.CandidatesAsync(query.Words, db.AccountKeys.Holding, db.Accounts.Select(a => a.Id), query.Candidates(user.Fields.Of(RecordType).Count > 0), cancellationToken);
        if (ids.Count == 0)
            return [];
        var found = await db.Accounts.Where(a => EF.Parameter(ids).Contains(a.Id))
            .Select(a => new { a.Id, a.Name, a.Names, a.Number, a.District, a.Phones, a.Emails, a.Website }).ToListAsync(cancellationToken);
        return query.Best(found.Select(a => new SearchEntry(
            [a.Name],
            [
                .. a.Names.Values.Select(name => new FoundText(name, "names")), a.Number,
                .. a.Emails.Select(email => new FoundText(email.Address, "emails")), new(WebDomain.Registered(a.Website), "website", a.Website),
                .. a.Phones.Select(phone => FoundText.Phone(phone.Number, "phones")),
            ],
            [a.Number, new(a.District, "district")]).HitFor(query, RecordType, a.Id, field => user.Fields.Hides(RecordType, field))));
    }

    public IQueryable<string> Words() => db.AccountKeys.Where(k => k.Kind == KeyKind.Word).Select(k => k.Value);

    private static IReadOnlyList<WordRange> WithoutLegalForms(IReadOnlyList<WordRange> words)
    {
        var telling = words.Where(range => !CompanyWords.LegalForms.ContainsKey(range.From)).ToList();
        return telling.Count > 0 ? telling : words;
    }
}
