using Crm.Shared.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Privacy;

/// <summary>The mails that were sent to a person.</summary>
internal sealed class PlatformPersonalData(PlatformDbContext db) : IPersonalDataSource
{
    public async Task<IReadOnlyList<PersonalDataSection>> ReadAsync(PersonIdentity person, CancellationToken cancellationToken)
    {
        var emails = person.Emails;
        var mails = await db.Set<OutgoingMail>().AsNoTracking().Where(m => EF.Parameter(emails).Contains(m.To)).OrderBy(m => m.CreatedAt).ToListAsync(cancellationToken);
        return
        [
            new("privacy.section.mail", [.. mails.Select(m => new Dictionary<string, object?>
            {
                ["at"] = m.CreatedAt,
                ["address"] = m.To,
                ["subject"] = m.Subject,
                // A link in it would still open the person's own account to whoever reads the export.
                ["text"] = Mail.PasswordLink.Hide(m.Text),
            })]),
        ];
    }
}
