using Crm.Segmentation.Duplicates;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

/// <summary>The companies that a portion of rows may speak of, found by their keys with a handful of queries.</summary>
internal sealed class CompanyIndex(SegmentationDbContext db, ICurrentUser user)
{
    /// <summary>A key that more records share tells nothing.</summary>
    private const int TellingUpTo = 60;

    private readonly Dictionary<(KeyKind, string), List<Company>> _byKey = [];
    private readonly Dictionary<Guid, Company> _byId = [];

    public Company? this[Guid id] => _byId.GetValueOrDefault(id);

    /// <summary>Those that are accounts already.</summary>
    public IReadOnlyList<Guid> AccountIds => [.. _byId.Values.Where(company => company.FromRow is null).Select(company => company.Id)];

    public static string KeyOf((KeyKind Kind, string Value) key) => $"{key.Kind}:{key.Value}";

    public static string KeyOf(Guid company) => company.ToString("N");

    public async Task LoadAsync(IEnumerable<DuplicateSubject> subjects, IEnumerable<Guid> chosen, CancellationToken ct)
    {
        var ids = chosen.ToHashSet();
        foreach (var kind in subjects.SelectMany(subject => subject.Keys).Distinct().GroupBy(key => key.Kind))
        {
            var values = kind.Select(key => key.Value).ToList();
            var hits = await db.AccountKeys.Where(k => k.Kind == kind.Key && EF.Parameter(values).Contains(k.Value)).Select(k => new { k.Value, k.RecordId }).ToListAsync(ct);
            foreach (var value in hits.GroupBy(hit => hit.Value).Where(group => group.Count() <= TellingUpTo)) ids.UnionWith(value.Select(hit => hit.RecordId));
        }

        // A company that the importer may not see is still the same company.
        var wanted = ids.ToList();
        var accounts = await db.Accounts.AsNoTracking().IgnoreAutoIncludes().IgnoreQueryFilters([ModuleDbContext.AccessFilter])
            .Where(a => EF.Parameter(wanted).Contains(a.Id)).ToListAsync(ct);
        foreach (var account in accounts)
        {
            Add(new Company(account.Id, account.Details, account.Details.ToSubject())
            {
                Version = account.Version,
                Visible = user.May(AccountPermissions.Read, account),
                MayChange = user.May(AccountPermissions.Update, account),
            });
        }
    }

    /// <summary>In a dry run nothing of the list's earlier rows is in the customer base: they are found by keys of their own.</summary>
    public async Task LoadEarlierRowsAsync(ListImport import, IReadOnlyList<DuplicateSubject> subjects, RowReader reader, CancellationToken ct)
    {
        var values = subjects.SelectMany(subject => subject.Keys).Distinct().Select(KeyOf).ToList();
        var hits = await db.Set<ImportKey>().Where(k => k.ImportId == import.Id && EF.Parameter(values).Contains(k.Value)).Select(k => new { k.Value, k.RowNumber }).ToListAsync(ct);
        var numbers = hits.GroupBy(hit => hit.Value).Where(group => group.Count() <= TellingUpTo).SelectMany(group => group.Select(hit => hit.RowNumber)).Distinct().ToList();
        if (numbers.Count == 0) return;
        foreach (var row in await db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == import.Id && EF.Parameter(numbers).Contains(r.Number)).ToListAsync(ct))
        {
            if (new CustomerRow(reader.Read(row), import).Account is not { } details) continue;
            Add(new Company(row.Id, details, details.ToSubject()) { FromRow = row.Number, TakenBefore = true });
        }
    }

    /// <summary>Which accounts earlier portions of this list were about.</summary>
    public async Task MarkTakenAsync(ListImport import, CancellationToken ct)
    {
        var ids = AccountIds;
        var keys = ids.Select(KeyOf).ToList();
        var taken = await db.Set<ImportEffect>().Where(e => e.ImportId == import.Id && EF.Parameter(ids).Contains(e.RecordId)).Select(e => e.RecordId).Distinct().ToListAsync(ct);
        taken.AddRange(await db.Set<Listing>().Where(l => l.ImportId == import.Id && EF.Parameter(ids).Contains(l.AccountId)).Select(l => l.AccountId).Distinct().ToListAsync(ct));
        var looked = await db.Set<ImportKey>().Where(k => k.ImportId == import.Id && EF.Parameter(keys).Contains(k.Value)).Select(k => k.Value).Distinct().ToListAsync(ct);
        foreach (var id in taken.Concat(looked.Select(Guid.Parse))) _byId[id].TakenBefore = true;
    }

    public void Add(Company company)
    {
        if (!_byId.TryAdd(company.Id, company)) return;
        foreach (var key in company.Subject.Keys)
        {
            if (!_byKey.TryGetValue(key, out var companies)) _byKey[key] = companies = [];
            companies.Add(company);
        }
    }

    /// <summary>Those that look like the subject, the likeliest first.</summary>
    public IReadOnlyList<(Company Company, DuplicateScore Score)> Find(DuplicateSubject subject, int beforeRow) =>
    [
        .. subject.Keys.SelectMany(key => _byKey.GetValueOrDefault(key) ?? []).Distinct().Where(company => company.FromRow is null || company.FromRow < beforeRow)
            .Select(company => (Company: company, Score: DuplicateScoring.Score(subject, company.Subject)))
            .Where(match => match.Score.Verdict != DuplicateVerdict.Different)
            .OrderByDescending(match => match.Score.Verdict).ThenByDescending(match => match.Score.Points).ThenBy(match => match.Company.Id),
    ];
}
