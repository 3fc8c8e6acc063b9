using Crm.Leads.Telesales;
using Crm.Shared.Data;
using Crm.Shared.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Privacy;

/// <summary>Enquiries of a person, and what was noted while they were worked on.</summary>
internal sealed class LeadPersonalData(LeadsDbContext db) : IPersonalDataSource
{
    public async Task<IReadOnlyList<PersonalDataSection>> ReadAsync(PersonIdentity person, CancellationToken cancellationToken)
    {
        var leads = await db.Leads.OfPerson(person.ContactId, person.Emails, person.Phones).AsNoTracking().ToListAsync(cancellationToken);
        var ids = leads.ConvertAll(l => l.Id);
        var numbers = leads.ToDictionary(l => l.Id, l => l.Number);
        var enquiries = await db.Enquiries.AsNoTracking().Where(e => EF.Parameter(ids).Contains(e.LeadId)).OrderBy(e => e.EnquiredAt).ToListAsync(cancellationToken);
        var activities = await db.Activities.AsNoTracking().Where(a => EF.Parameter(ids).Contains(a.LeadId) && a.Note != null).OrderBy(a => a.At).ToListAsync(cancellationToken);
        var called = db.CallEntries.OfPerson(person.ContactId, ids, person.Phones);
        var calls = await db.CallAttempts.AsNoTracking().Where(a => called.Any(e => e.Id == a.EntryId)).OrderBy(a => a.At).ToListAsync(cancellationToken);
        return
        [
            new("privacy.section.leads", [.. leads.Select(l => With(FieldsOf(l.Facts()), ("number", l.Number), ("source", l.Source), ("at", l.EnquiredAt)))]),
            new("privacy.section.enquiries", [.. enquiries.Select(e => With(FieldsOf(e.Facts), ("number", numbers[e.LeadId]), ("source", e.Source), ("at", e.EnquiredAt)))]),
            new("privacy.section.notes", [.. activities.Select(a => With([], ("number", numbers[a.LeadId]), ("at", a.At), ("text", a.Note)))]),
            new("privacy.section.calls", [.. calls.Select(c => With([], ("at", c.At), ("phone", c.Phone), ("outcome", c.Outcome), ("text", c.Note)))]),
        ];
    }

    private static Dictionary<string, object?> FieldsOf(LeadFacts facts) => new()
    {
        ["companyName"] = facts.CompanyName,
        ["name"] = facts.PersonName,
        ["jobTitle"] = facts.JobTitle,
        ["email"] = facts.Email,
        ["phone"] = facts.Phone,
        ["website"] = facts.Website,
        ["address"] = facts.Address,
        ["interest"] = facts.Interest,
        ["message"] = facts.Message,
        ["language"] = facts.Language,
    };

    private static Dictionary<string, object?> With(Dictionary<string, object?> fields, params (string Name, object? Value)[] more)
    {
        foreach (var (name, value) in more)
            fields[name] = value;
        return fields;
    }
}

internal static class RowsOfPerson
{
    /// <summary>Whoever owns them, and in the bin too.</summary>
    public static IQueryable<Lead> OfPerson(this IQueryable<Lead> leads, Guid? contactId, IReadOnlyList<string> emails, IReadOnlyList<string> phones) =>
        leads.IgnoreQueryFilters([ModuleDbContext.AccessFilter, ModuleDbContext.DeletedFilter]).Where(l =>
            (l.ContactId != null && l.ContactId == contactId)
            || (l.Email != null && EF.Parameter(emails).Contains(l.Email))
            || (l.Email == null && l.Phone != null && EF.Parameter(phones).Contains(l.Phone)));

    /// <summary>Where they stand on call lists. The number of an account is the company's.</summary>
    public static IQueryable<CallEntry> OfPerson(this IQueryable<CallEntry> entries, Guid? contactId, IReadOnlyList<Guid> leadIds, IReadOnlyList<string> phones) =>
        entries.Where(e => e.RecordType != "account"
            && (EF.Parameter(phones).Contains(e.Phone) || (e.RecordId != null && (e.RecordId == contactId || EF.Parameter(leadIds).Contains(e.RecordId.Value)))));
}
