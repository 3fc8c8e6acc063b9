using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Duplicates;

/// <summary>A record that may be the same, and why.</summary>
internal sealed record DuplicateMatch(DuplicateRecord Record, DuplicateScore Score);

/// <summary>Two records that are not certainly others, in the order that <see cref="DistinctPair"/> gives them.</summary>
internal sealed record FoundPair(Guid FirstId, Guid SecondId, DuplicateScore Score);

/// <summary>What is needed of a record to score and to show it.</summary>
internal sealed record DuplicateRecord(Guid Id, string? Number, string Name, string? District, Guid? OwnerId, Guid? TeamId, DuplicateSubject Subject) : IOwned;

/// <summary>
/// Finds the records that may be duplicates of others, whoever may see them: what a colleague has entered is a duplicate too.
/// Works on whole portions of an import by a handful of queries.
/// </summary>
internal sealed class DuplicateFinder(SegmentationDbContext db)
{
    // A key that so many records share tells nothing (a building's switchboard, a group's domain).
    private const int MostRecordsOfOneKey = 50;
    private const int MostOfOneWord = 60;
    private const int ShortestTellingWord = 4;

    /// <summary>For each subject, accounts that are not certainly others, the likeliest first.</summary>
    public Task<IReadOnlyList<DuplicateMatch>[]> FindAccountsAsync(IReadOnlyList<DuplicateSubject> subjects, CancellationToken ct) =>
        FindAsync(subjects, db.AccountKeys, LoadAccountsAsync, ct);

    /// <summary>For each subject, contacts that are not certainly others, the likeliest first.</summary>
    public Task<IReadOnlyList<DuplicateMatch>[]> FindContactsAsync(IReadOnlyList<DuplicateSubject> subjects, CancellationToken ct) =>
        FindAsync(subjects, db.ContactKeys, LoadContactsAsync, ct);

    /// <summary>The pairs of which one of these accounts is the first: asked of the whole base portion by portion, each pair comes up once.</summary>
    public Task<IReadOnlyList<FoundPair>> PairAccountsAsync(IReadOnlyList<Guid> ids, IReadOnlySet<(KeyKind, string)> shared, CancellationToken ct) =>
        PairAsync(ids, shared, db.AccountKeys, LoadAccountsAsync, ct);

    /// <summary>The pairs of which one of these contacts is the first.</summary>
    public Task<IReadOnlyList<FoundPair>> PairContactsAsync(IReadOnlyList<Guid> ids, IReadOnlySet<(KeyKind, string)> shared, CancellationToken ct) =>
        PairAsync(ids, shared, db.ContactKeys, LoadContactsAsync, ct);

    /// <summary>Keys that so many records hold that they tell nothing; a search of the whole base need not look at each of their holders again and again.</summary>
    public static async Task<IReadOnlySet<(KeyKind Kind, string Value)>> SharedKeysAsync<TKey>(IQueryable<TKey> keys, CancellationToken ct)
        where TKey : RecordKey
    {
        var shared = await keys.Where(k => MatchKeys.Kinds.Contains(k.Kind)).GroupBy(k => new { k.Kind, k.Value })
            .Where(holders => holders.Count() > MostRecordsOfOneKey).Select(holders => holders.Key).ToListAsync(ct);
        return shared.Select(key => (key.Kind, key.Value)).ToHashSet();
    }

    /// <summary>Those of the matches about which nobody has said that they are different from this record.</summary>
    public async Task<IReadOnlyList<DuplicateMatch>> WithoutDistinctAsync(Guid id, IReadOnlyList<DuplicateMatch> matches, CancellationToken ct)
    {
        var distinct = await db.DistinctPairs.Where(p => p.FirstId == id || p.SecondId == id)
            .Select(p => p.FirstId == id ? p.SecondId : p.FirstId).ToListAsync(ct);
        return [.. matches.Where(match => match.Record.Id != id && !distinct.Contains(match.Record.Id))];
    }

    private static async Task<IReadOnlyList<DuplicateMatch>[]> FindAsync<TKey>(
        IReadOnlyList<DuplicateSubject> subjects, IQueryable<TKey> keys, Func<IReadOnlyList<Guid>, CancellationToken, Task<List<DuplicateRecord>>> load, CancellationToken ct)
        where TKey : RecordKey
    {
        var wanted = subjects.Select(subject => subject.Keys).ToList();
        var holders = await HoldersAsync(keys, wanted.SelectMany(of => of), ct);
        var candidates = wanted.ConvertAll(of => of.SelectMany(key => holders[key]).ToHashSet());
        if (subjects is [var only]) candidates[0].UnionWith(await WithTellingWordAsync(keys, only, ct));

        var records = (await load([.. candidates.SelectMany(ids => ids).Distinct()], ct)).ToDictionary(record => record.Id);
        return [.. subjects.Select((subject, index) => Judge(subject, candidates[index], records))];
    }

    private static async Task<IReadOnlyList<FoundPair>> PairAsync<TKey>(
        IReadOnlyList<Guid> ids, IReadOnlySet<(KeyKind, string)> shared, IQueryable<TKey> keys,
        Func<IReadOnlyList<Guid>, CancellationToken, Task<List<DuplicateRecord>>> load, CancellationToken ct)
        where TKey : RecordKey
    {
        var records = (await load(ids, ct)).ToDictionary(record => record.Id);
        var firsts = records.Values.ToList();
        var holders = await HoldersAsync(keys, firsts.SelectMany(record => record.Subject.Keys).Where(key => !shared.Contains(key)), ct);
        var candidates = firsts.ConvertAll(first => first.Subject.Keys.SelectMany(key => holders[key]).Where(id => DistinctPair.IsFirst(first.Id, id)).ToHashSet());
        foreach (var record in await load([.. candidates.SelectMany(of => of).Distinct().Where(id => !records.ContainsKey(id))], ct)) records.Add(record.Id, record);
        return [.. firsts.SelectMany((first, index) => Judge(first.Subject, candidates[index], records).Select(match => new FoundPair(first.Id, match.Record.Id, match.Score)))];
    }

    private static IReadOnlyList<DuplicateMatch> Judge(DuplicateSubject subject, HashSet<Guid> candidates, Dictionary<Guid, DuplicateRecord> records) =>
        [.. candidates.Where(records.ContainsKey)
            .Select(id => new DuplicateMatch(records[id], DuplicateScoring.Score(subject, records[id].Subject)))
            .Where(match => match.Score.Verdict != DuplicateVerdict.Different)
            .OrderByDescending(match => match.Score.Points).ThenBy(match => match.Record.Id)];

    private static async Task<ILookup<(KeyKind, string), Guid>> HoldersAsync<TKey>(
        IQueryable<TKey> keys, IEnumerable<(KeyKind Kind, string Value)> wanted, CancellationToken ct)
        where TKey : RecordKey
    {
        var found = new List<(KeyKind, string Value, Guid RecordId)>();
        foreach (var kind in wanted.Distinct().GroupBy(key => key.Kind, key => key.Value))
        {
            var values = kind.ToArray();
            var rows = await keys.Where(k => k.Kind == kind.Key && EF.Parameter(values).Contains(k.Value))
                .Select(k => new { k.Value, k.RecordId }).ToListAsync(ct);
            found.AddRange(rows.GroupBy(row => row.Value, StringComparer.Ordinal).Where(group => group.Count() <= MostRecordsOfOneKey)
                .SelectMany(group => group.Select(row => (kind.Key, row.Value, row.RecordId))));
        }
        return found.ToLookup(row => (row.Item1, row.Value), row => row.RecordId);
    }

    /// <summary>One record at a time affords a wider look: whatever shares a word with it may be the same, mistyped elsewhere.</summary>
    private static async Task<IReadOnlyList<Guid>> WithTellingWordAsync<TKey>(IQueryable<TKey> keys, DuplicateSubject subject, CancellationToken ct)
        where TKey : RecordKey
    {
        var words = subject.Names.SelectMany(SearchWords.Of).Distinct(StringComparer.Ordinal)
            .Where(word => word.Length >= ShortestTellingWord && !CompanyWords.IsCommon(word))
            .OrderByDescending(word => word.Length).Take(3).ToList();
        var found = new List<Guid>();
        foreach (var word in words)
        {
            var holders = await keys.Where(k => k.Kind == KeyKind.Word && k.Value == word).Select(k => k.RecordId).Take(MostOfOneWord + 1).ToListAsync(ct);
            if (holders.Count <= MostOfOneWord) found.AddRange(holders);
        }
        return found;
    }

    private async Task<List<DuplicateRecord>> LoadAccountsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var rows = await db.Accounts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(a => EF.Parameter(ids).Contains(a.Id))
            .Select(a => new { a.Id, a.Number, a.Kind, a.Name, a.Names, a.Phones, a.Emails, a.Website, a.Country, a.District, a.OwnerId, a.TeamId }).ToListAsync(ct);
        return rows.ConvertAll(a => new DuplicateRecord(a.Id, a.Number, a.Name, a.District, a.OwnerId, a.TeamId, new DuplicateSubject(
            a.Kind == AccountKind.Company ? SubjectKind.Company : SubjectKind.Person, a.Names.Values.Prepend(a.Name), a.Phones.Select(p => p.Number),
            a.Emails.Select(e => e.Address), a.Website, a.Country, a.District)));
    }

    private async Task<List<DuplicateRecord>> LoadContactsAsync(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        if (ids.Count == 0) return [];
        var rows = await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(c => EF.Parameter(ids).Contains(c.Id))
            .Select(c => new { c.Id, c.Name, c.Names, c.Phones, c.Emails, c.Accounts, c.OwnerId, c.TeamId }).ToListAsync(ct);
        return rows.ConvertAll(c => new DuplicateRecord(c.Id, null, c.Name, null, c.OwnerId, c.TeamId, new DuplicateSubject(
            SubjectKind.Person, c.Names.Values.Prepend(c.Name), c.Phones.Select(p => p.Number), c.Emails.Select(e => e.Address),
            companies: c.Accounts.Select(role => role.AccountId))));
    }
}
