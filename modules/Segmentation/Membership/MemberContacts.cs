using Crm.Shared.Data;
using Crm.Shared.Fields;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

/// <summary>The contact that a member is. Members reach just this one, and only by what they say of themselves.</summary>
internal sealed class MemberContacts(SegmentationDbContext db, MemberAnswers answers)
{
    /// <summary>Who confirmed an address that just one contact has is that contact: of it only blanks are filled.</summary>
    public async Task<Guid> FindOrMakeAsync(Member member, CancellationToken ct)
    {
        var owners = await Everybody.Where(c => c.Keys.Any(k => k.Kind == KeyKind.Email && k.Value == member.Email)).OrderBy(c => c.Id).Take(2).ToListAsync(ct);
        if (owners is [var known])
        {
            var had = known.Details;
            var said = Said(member, had);
            known.Change(said with { Name = had.Name, JobTitle = had.JobTitle ?? said.JobTitle, Language = had.Language ?? said.Language, Custom = had.Custom.OrElse(said.Custom) });
            return known.Id;
        }

        var contact = Contact.Create(Said(member, new ContactDetails
        {
            Name = member.Name,
            Emails = [new Email(member.Email)],
            Source = "Membership",
            Description = member.Answers.GetValueOrDefault(MembershipField.CompanyName),
        }));
        db.Contacts.Add(contact);
        return contact.Id;
    }

    /// <summary>After a member changed what they say of themselves.</summary>
    /// <param name="member">As it is now.</param>
    /// <param name="before">What the member answered until now: the telephone number among it is replaced, and what was cleared goes.</param>
    public async Task FollowAsync(Member member, IReadOnlyDictionary<string, string> before, CancellationToken ct)
    {
        if (await FindAsync(member, ct) is not { } contact)
            return;
        var had = contact.Details;
        var (oldPhone, phone) = (before.GetValueOrDefault(MembershipField.Phone), member.Answers.GetValueOrDefault(MembershipField.Phone));
        var asked = answers.CustomOf(before).Keys.ToHashSet();
        contact.Change(Said(member, had with
        {
            Phones = [.. had.Phones.Where(one => oldPhone == phone || one.Number != oldPhone)],
            Custom = had.Custom.Where(value => !asked.Contains(value.Key)).ToDictionary(),
        }));
    }

    /// <summary>After a member's address was confirmed to be another one.</summary>
    public async Task MoveAsync(Member member, string from, CancellationToken ct)
    {
        if (await FindAsync(member, ct) is { } contact)
            contact.Change(contact.Details with { Emails = [new Email(member.Email), .. contact.Emails.Where(e => e.Address != from && e.Address != member.Email)] });
    }

    /// <summary>Which contacts a caller sees follows from the rights of colleagues, and a member has none.</summary>
    private IQueryable<Contact> Everybody => db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]);

    private async Task<Contact?> FindAsync(Member member, CancellationToken ct) => member.ContactId is { } id ? await Everybody.FirstOrDefaultAsync(c => c.Id == id, ct) : null;

    private ContactDetails Said(Member member, ContactDetails contact)
    {
        var phones = Text.Phones(member.Answers.GetValueOrDefault(MembershipField.Phone) is { } phone ? [phone] : [], null);
        return contact with
        {
            Name = member.Name,
            JobTitle = member.Answers.GetValueOrDefault(MembershipField.JobTitle) ?? contact.JobTitle,
            Phones = [.. contact.Phones, .. phones.Where(now => contact.Phones.All(had => had.Number != now.Number))],
            Language = member.Language,
            Custom = answers.CustomOf(member.Answers).OrElse(contact.Custom),
        };
    }
}
