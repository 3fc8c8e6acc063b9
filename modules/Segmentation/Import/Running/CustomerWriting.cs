using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

/// <summary>Writes what <see cref="CustomerPlan"/> decided for a portion of rows; the caller's transaction holds it together with the checkpoint.</summary>
internal sealed class CustomerWriting(SegmentationDbContext db, Numbers numbers, TimeProvider clock)
{
    private const int IdsPerEvent = 500;

    /// <exception cref="DbUpdateConcurrencyException">Somebody has changed a record since the plan was made.</exception>
    public async Task WriteAsync(ListImport import, CustomerPlan plan, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        await ChangeAccountsAsync(plan, ct);
        await ChangeContactsAsync(plan, ct);

        var accounts = await NewAccountsAsync(plan, ct);
        var contacts = plan.People.Where(person => person.ToCreate).Select(person => Contact.Import(person.Details, person.Id)).ToList();
        foreach (var ids in accounts.Chunk(IdsPerEvent)) db.Publish(import.Id, new AccountsImported(import.Id, import.Source, now, [.. ids.Select(account => account.Id)]));
        foreach (var ids in contacts.Chunk(IdsPerEvent)) db.Publish(import.Id, new ContactsImported(import.Id, import.Source, now, [.. ids.Select(contact => contact.Id)]));
        await db.SaveChangesAsync(ct);
        var versions = db.ChangeTracker.Entries<AggregateRoot>().ToDictionary(entry => entry.Entity.Id, entry => entry.Entity.Version);

        await db.InsertNewAsync(accounts, ct);
        await db.InsertAllAsync(accounts.SelectMany(account => account.Keys).ToList(), ct);
        await db.InsertNewAsync(contacts, ct);
        await db.InsertAllAsync(contacts.SelectMany(contact => contact.Keys).ToList(), ct);
        await db.InsertAllAsync(contacts.SelectMany(contact => contact.Links).ToList(), ct);
        await db.InsertAllAsync(plan.Effects.Select(effect => Effect(effect.RowNumber, effect.RecordType, effect.RecordId, effect.Kind, effect.Fields)).ToList(), ct);
        await db.InsertAllAsync(plan.Listings.Select(listing => ListingOf(import, listing.Company, listing.Row, now)).ToList(), ct);

        ImportEffect Effect(int row, string type, Guid id, EffectKind kind, IReadOnlyList<FieldEffect> fields) => new()
        {
            ImportId = import.Id,
            RowNumber = row,
            RecordType = type,
            RecordId = id,
            Kind = kind,
            // What was not changed just now is new.
            Version = versions.GetValueOrDefault(id, 1),
            Source = import.Source,
            At = now,
            Fields = fields,
        };
    }

    private async Task<List<Account>> NewAccountsAsync(CustomerPlan plan, CancellationToken ct)
    {
        var companies = plan.Companies.Where(company => company.ToCreate).ToList();
        var given = companies.Count == 0 ? [] : await numbers.NextAsync(db, "A", companies.Count, ct);
        return [.. companies.Select((company, i) => Account.Import(given[i], company.Details, company.Id, company.Changed ? null : company.Subject))];
    }

    private async Task ChangeAccountsAsync(CustomerPlan plan, CancellationToken ct)
    {
        var changed = plan.Companies.Where(company => !company.ToCreate && company.Changed).ToDictionary(company => company.Id);
        if (changed.Count == 0) return;
        var ids = changed.Keys.ToList();
        foreach (var account in await db.Accounts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(a => EF.Parameter(ids).Contains(a.Id)).ToListAsync(ct))
        {
            if (account.Version != changed[account.Id].Version) throw new DbUpdateConcurrencyException();
            account.Change(changed[account.Id].Details);
        }
    }

    private async Task ChangeContactsAsync(CustomerPlan plan, CancellationToken ct)
    {
        var changed = plan.People.Where(person => !person.ToCreate && person.Changed).ToDictionary(person => person.Id);
        if (changed.Count == 0) return;
        var ids = changed.Keys.ToList();
        foreach (var contact in await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]).Where(c => EF.Parameter(ids).Contains(c.Id)).ToListAsync(ct))
        {
            if (contact.Version != changed[contact.Id].Version) throw new DbUpdateConcurrencyException();
            contact.Change(changed[contact.Id].Details);
        }
    }

    private static Listing ListingOf(ListImport import, Company company, ReadRow row, DateTime now) => new()
    {
        AccountId = company.Id,
        ImportId = import.Id,
        RowNumber = row.Row.Number,
        Source = import.Source,
        SourceKind = import.SourceKind,
        ListedAt = now,
        Booth = row["listing.booth"],
        Hall = row["listing.hall"],
        MemberNumber = row["listing.memberNumber"],
        Products = row["listing.products"],
    };
}
