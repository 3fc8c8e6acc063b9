using System.Text.Json;
using Crm.Segmentation.Contracts;
using Crm.Segmentation.Duplicates;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation;

internal sealed class AccountDirectory(SegmentationDbContext db, DuplicateFinder finder, ICurrentUser user) : IAccountDirectory
{
    public async Task<IReadOnlyDictionary<Guid, AccountSummary>> GetAccountsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        await db.Accounts.Where(a => ids.Contains(a.Id))
            .Select(a => new AccountSummary(a.Id, a.Name, a.District, a.OwnerId) { Grade = a.Grade })
            .ToDictionaryAsync(a => a.Id, cancellationToken);

    public async Task<IReadOnlyDictionary<Guid, ContactSummary>> GetContactsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken)
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

    private static string MainRule(DuplicateScore score) =>
        JsonNamingPolicy.CamelCase.ConvertName(score.Rules.MaxBy(rule => rule.Weight)!.Rule.ToString());
}
