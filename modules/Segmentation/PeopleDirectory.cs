using Crm.Segmentation.Accounts;
using Crm.Segmentation.Contacts;
using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation;

internal sealed class PeopleDirectory(SegmentationDbContext db, FilterClock clock, ICurrentUser user) : IPeopleDirectory
{
    public Task<IReadOnlyList<PersonToReach>> GetAsync(string recordType, IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken) =>
        recordType == Account.RecordType.Name
            ? AccountsAsync(db.Accounts.Where(a => ids.Contains(a.Id)), cancellationToken)
            : ContactsAsync(db.Contacts.Where(c => ids.Contains(c.Id)), cancellationToken);

    public Task<IReadOnlyList<PersonToReach>> FindAsync(string recordType, string filter, Guid? after, int limit, CancellationToken cancellationToken)
    {
        try
        {
            return recordType == Account.RecordType.Name
                ? AccountsAsync(After(db.Accounts.Where(AccountFields.All.Compile(filter, clock)), after, limit), cancellationToken)
                : ContactsAsync(After(db.Contacts.Where(ContactFields.All.Compile(filter, clock)), after, limit), cancellationToken);
        }
        catch (FilterException e)
        {
            throw e.At("/filter");
        }
    }

    private static IQueryable<T> After<T>(IQueryable<T> records, Guid? after, int limit)
        where T : AggregateRoot
    {
        var start = after ?? Guid.Empty;
        return records.Where(r => r.Id > start).OrderBy(r => r.Id).Take(limit);
    }

    private async Task<IReadOnlyList<PersonToReach>> AccountsAsync(IQueryable<Account> accounts, CancellationToken ct)
    {
        if (!user.Has(AccountPermissions.Read))
            return [];
        var found = await accounts.AsNoTracking().OrderBy(a => a.Id).Select(a => new { a.Id, a.Name, a.Emails, a.Phones }).ToListAsync(ct);
        return found.ConvertAll(a => new PersonToReach(
            a.Id, a.Id, null, a.Name, Seen(Account.RecordType, "emails", First(a.Emails)), Seen(Account.RecordType, "phones", First(a.Phones)), null));
    }

    private async Task<IReadOnlyList<PersonToReach>> ContactsAsync(IQueryable<Contact> contacts, CancellationToken ct)
    {
        if (!user.Has(ContactPermissions.Read))
            return [];
        var found = await contacts.AsNoTracking().OrderBy(c => c.Id).Select(c => new { c.Id, c.Name, c.Emails, c.Phones, c.Language, c.Accounts }).ToListAsync(ct);
        var names = await db.AccountNamesAsync(found.SelectMany(c => c.Accounts.Take(1)).Select(a => a.AccountId), ct);
        return found.ConvertAll(c =>
        {
            Guid? account = c.Accounts is [var main, ..] ? main.AccountId : null;
            return new PersonToReach(
                c.Id, account, c.Name, account is { } id ? names.GetValueOrDefault(id) : null, Seen(Contact.RecordType, "emails", First(c.Emails)),
                Seen(Contact.RecordType, "phones", First(c.Phones)), c.Language);
        });
    }

    private string? Seen(RecordType type, string field, string? value) => user.Fields.To(type.Name, field) == FieldAccess.None ? null : value;

    private static string? First(IReadOnlyList<Email> emails) => emails is [var first, ..] ? first.Address : null;

    private static string? First(IReadOnlyList<Phone> phones) => phones is [var first, ..] ? first.Number : null;
}
