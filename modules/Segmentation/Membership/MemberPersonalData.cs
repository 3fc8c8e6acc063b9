using Crm.Shared.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

/// <summary>What a person said of themselves as a member.</summary>
internal sealed class MemberPersonalData(SegmentationDbContext db) : IPersonalDataSource
{
    public async Task<IReadOnlyList<PersonalDataSection>> ReadAsync(PersonIdentity person, CancellationToken cancellationToken)
    {
        var emails = person.Emails;
        var members = await db.Set<Member>().AsNoTracking()
            .Where(m => (m.ContactId != null && m.ContactId == person.ContactId) || EF.Parameter(emails).Contains(m.Email)).ToListAsync(cancellationToken);
        return
        [
            new("privacy.section.membership", [.. members.Select(m => new Dictionary<string, object?>
            {
                ["number"] = m.Number,
                ["name"] = m.Name,
                ["email"] = m.Email,
                ["language"] = m.Language,
                ["state"] = m.State.ToString(),
                ["level"] = m.Level,
                ["at"] = m.JoinedAt ?? m.CreatedAt,
                ["fields"] = m.Answers,
            })]),
        ];
    }
}
