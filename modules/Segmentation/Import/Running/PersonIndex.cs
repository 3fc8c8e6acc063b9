using Crm.Segmentation.Duplicates;
using Crm.Shared.Data;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

/// <summary>The people whom a portion of rows may speak of: those of the companies in it, and those with its mail addresses.</summary>
internal sealed class PersonIndex(SegmentationDbContext db, ICurrentUser user)
{
    private readonly Dictionary<string, Person> _byEmail = [];
    private readonly Dictionary<(Guid Account, string Name), Person> _byName = [];
    private readonly HashSet<Guid> _withPrimary = [];

    public async Task LoadAsync(IReadOnlyCollection<Guid> companies, IReadOnlyCollection<string> emails, ListImport import, CancellationToken ct)
    {
        if (companies.Count == 0 && emails.Count == 0) return;
        var ids = (await db.ContactLinks.Where(l => EF.Parameter(companies).Contains(l.AccountId)).Select(l => l.ContactId).ToListAsync(ct)).ToHashSet();
        ids.UnionWith(await db.ContactKeys.Where(k => k.Kind == KeyKind.Email && EF.Parameter(emails).Contains(k.Value)).Select(k => k.RecordId).ToListAsync(ct));
        var wanted = ids.ToList();
        var contacts = await db.Contacts.AsNoTracking().IgnoreAutoIncludes().IgnoreQueryFilters([ModuleDbContext.AccessFilter])
            .Where(c => EF.Parameter(wanted).Contains(c.Id)).ToListAsync(ct);
        var taken = await db.Set<ImportEffect>().Where(e => e.ImportId == import.Id && EF.Parameter(wanted).Contains(e.RecordId)).Select(e => e.RecordId).Distinct().ToListAsync(ct);
        foreach (var contact in contacts)
            Add(new Person(contact.Id, contact.Details) { Version = contact.Version, MayChange = user.May(ContactPermissions.Update, contact), TakenBefore = taken.Contains(contact.Id) });
    }

    public void Add(Person person)
    {
        foreach (var email in person.Details.Emails) _byEmail.TryAdd(email.Address, person);
        foreach (var role in person.Details.Accounts)
        {
            foreach (var name in person.Details.Names.Values.Append(person.Details.Name)) _byName.TryAdd((role.AccountId, TextFolding.Fold(name)), person);
            if (role.IsPrimary) _withPrimary.Add(role.AccountId);
        }
    }

    public bool HasPrimary(Guid company) => _withPrimary.Contains(company);

    /// <summary>Somebody of that name at that company, or with that address unless the name there is another: shared addresses are common.</summary>
    public Person? Find(ContactDetails details, Guid? company)
    {
        if (company is { } id && _byName.GetValueOrDefault((id, TextFolding.Fold(details.Name))) is { } colleague) return colleague;
        return details.Emails.Select(email => _byEmail.GetValueOrDefault(email.Address)).FirstOrDefault(person => person is not null && IsNamedAlike(person.Details, details));
    }

    private static bool IsNamedAlike(ContactDetails a, ContactDetails b) =>
        DuplicateScoring.Score(new DuplicateSubject(SubjectKind.Person, a.Names.Values.Append(a.Name)), new DuplicateSubject(SubjectKind.Person, b.Names.Values.Append(b.Name))).Verdict
            != DuplicateVerdict.Different;
}
