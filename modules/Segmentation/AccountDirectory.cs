using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.Duplicates;
using Crm.Segmentation.Merging;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation;

internal sealed class AccountDirectory(SegmentationDbContext db, DuplicateFinder finder, ICurrentUser user) : IAccountDirectory
{
    public async Task<IReadOnlyDictionary<Guid, AccountSummary>> GetAccountsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await FollowedAsync<Account, AccountSummary>(
            ids,
            wanted => db.Accounts.Where(a => wanted.Contains(a.Id)).Select(a => new AccountSummary(a.Id, a.Name, a.District, a.OwnerId) { Grade = a.Grade }).ToDictionaryAsync(a => a.Id, cancellationToken),
            cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, ContactSummary>> GetContactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await FollowedAsync<Contact, ContactSummary>(ids, wanted => ReadContactsAsync(wanted, cancellationToken), cancellationToken);

    private async Task<Dictionary<Guid, ContactSummary>> ReadContactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
    {
        var contacts = await db.Contacts.Where(c => ids.Contains(c.Id)).Select(c => new { c.Id, c.Name, c.Emails, c.Phones }).ToListAsync(cancellationToken);
        return contacts.ToDictionary(c => c.Id, c => new ContactSummary(
            c.Id, c.Name, c.Emails is [var email, ..] ? email.Address : null, c.Phones is [var phone, ..] ? phone.Number : null));
    }

    public async Task<IReadOnlyList<AccountCandidate>> FindSimilarAsync(AccountFacts facts, CancellationToken cancellationToken)
    {
        var subject = new DuplicateSubject(
            SubjectKind.Company, [facts.Name], facts.Phone is { } phone ? [phone] : [],
            EmailAddress.TryParse(facts.Email, out var email) ? [email.Value] : [], facts.Website);
        var matches = (await finder.FindAccountsAsync([subject], cancellationToken))[0];
        return [.. matches.Where(match => user.May(AccountPermissions.Read, match.Record)).Select(match => new AccountCandidate(
            match.Record.Id, match.Record.Name, match.Record.District, MainRule(match.Score), match.Score.Verdict == DuplicateVerdict.Same))];
    }

    /// <summary>Whoever still knows a merged record by its old id is told of the survivor.</summary>
    private async Task<IReadOnlyDictionary<Guid, TSummary>> FollowedAsync<T, TSummary>(
        IReadOnlyCollection<Guid> ids, Func<IReadOnlyCollection<Guid>, Task<Dictionary<Guid, TSummary>>> read, CancellationToken ct)
        where T : AggregateRoot, IMergeable
    {
        var found = await read(ids);
        var survivors = await db.SurvivorsAsync<T>(ids.Where(id => !found.ContainsKey(id)), ct);
        var summaries = survivors.Count == 0 ? [] : await read([.. survivors.Values.Distinct()]);
        foreach (var (old, survivor) in survivors)
            if (summaries.TryGetValue(survivor, out var summary)) found[old] = summary;
        return found;
    }

    private static string MainRule(DuplicateScore score) =>
        JsonNamingPolicy.CamelCase.ConvertName(score.Rules.MaxBy(rule => rule.Weight)!.Rule.ToString());
}
