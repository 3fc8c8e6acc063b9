using Crm.Segmentation.Consent;
using Crm.Shared.Data;

namespace Crm.Segmentation.Membership;

/// <summary>Makes somebody a member: number, term, the contact they are, and what they agreed to.</summary>
internal sealed class MemberAdmission(SegmentationDbContext db, Numbers numbers, MemberContacts contacts, ConsentLedger ledger, MemberMail mail, TimeProvider clock)
{
    public async Task AdmitAsync(Member member, CancellationToken ct)
    {
        var form = await db.DesignOfAsync(member, ct);
        var contact = member.ContactId ?? await contacts.FindOrMakeAsync(member, ct);
        // Who is admitted again may have taken back since what was ticked then.
        var agreed = member.Number is null ? member.Agreed : [];
        member.Begin(await numbers.NextAsync(db, "M", ct), contact, form.ValidMonths, clock.GetUtcNow().UtcDateTime);
        foreach (var said in agreed)
        {
            await ledger.AddAsync(
                new ConsentStatement(true, ConsentSource.Membership)
                {
                    ContactId = contact,
                    Address = new ContactPoint(member.Email),
                    Channel = said.Channel,
                    Purpose = said.Purpose,
                    At = member.CreatedAt,
                    WordingVersionId = said.WordingVersionId,
                    Language = member.Language,
                    Evidence = $"{member.Number}, {member.Email} ✓",
                }, ct);
        }

        mail.Welcome(member);
    }
}
