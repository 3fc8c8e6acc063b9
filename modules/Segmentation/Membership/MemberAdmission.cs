using Crm.Segmentation.Consent;
using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

/// <summary>Makes somebody a member: number, term, the contact they are, and what they agreed to.</summary>
internal sealed class MemberAdmission(SegmentationDbContext db, Numbers numbers, ConsentLedger ledger, MemberMail mail, TimeProvider clock)
{
    public async Task AdmitAsync(Member member, CancellationToken ct)
    {
        var months = await db.Set<MembershipFormVersion>().Where(v => v.FormId == member.FormId && v.Number == member.FormVersion).Select(v => v.Design.ValidMonths).FirstOrDefaultAsync(ct);
        var contact = await FindContactAsync(member.Email, ct) ?? NewContact(member);
        member.Begin(await numbers.NextAsync(db, "M", ct), contact, months, clock.GetUtcNow().UtcDateTime);
        foreach (var said in member.Agreed)
        {
            await ledger.AddAsync(
                new ConsentStatement(true, ConsentSource.Membership)
                {
                    ContactId = contact,
                    Address = new ContactPoint(member.Email),
                    Channel = said.Channel,
                    Purpose = said.Purpose,
                    WordingVersionId = said.WordingVersionId,
                    Language = member.Language,
                    Evidence = $"{member.Number}, {member.Email} ✓",
                }, ct);
        }

        mail.Welcome(member);
    }

    /// <summary>Who confirmed an address that just one contact has is that contact; nothing of it is overwritten by a form.</summary>
    private async Task<Guid?> FindContactAsync(string email, CancellationToken ct)
    {
        var owners = await db.ContactKeys.Where(k => k.Kind == KeyKind.Email && k.Value == email).Select(k => k.RecordId).Take(2).ToListAsync(ct);
        return owners is [var only] ? only : null;
    }

    private Guid NewContact(Member member)
    {
        var contact = Contact.Create(new ContactDetails
        {
            Name = member.Name,
            JobTitle = member.Answers.GetValueOrDefault("jobTitle"),
            Emails = [new Email(member.Email)],
            Phones = Text.Phones(member.Answers.GetValueOrDefault("phone") is { } phone ? [phone] : [], null),
            Language = member.Language,
            Source = "Membership",
            Description = member.Answers.GetValueOrDefault("companyName"),
        });
        db.Contacts.Add(contact);
        return contact.Id;
    }
}
