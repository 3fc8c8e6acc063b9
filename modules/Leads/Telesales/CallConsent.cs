using Crm.Segmentation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

/// <summary>Whether somebody may be called now.</summary>
internal sealed class CallConsent(LeadsDbContext db, IConsentDirectory consents)
{
    /// <returns>Message code of why not; null when nothing speaks against it.</returns>
    public async Task<string?> ReasonAgainstAsync(CallEntry entry, ConsentPurpose purpose, CancellationToken ct)
    {
        // Said to one of us a moment ago: it counts before the consent ledger has it.
        if (purpose is not ConsentPurpose.Service && await db.CallAttempts.AnyAsync(a => a.Phone == entry.Phone && a.Kind == CallOutcomeKind.DoNotCall, ct))
            return ConsentReasons.DoNotCall;
        var byPhone = (await consents.CheckAddressesAsync([entry.Phone], ConsentChannel.Phone, purpose, ct))[entry.Phone];
        if (!byPhone.Allowed || entry is not { RecordType: "contact", RecordId: { } contact })
            return byPhone.Reason;
        return (await consents.CheckAsync([contact], ConsentChannel.Phone, purpose, ct))[contact].Reason;
    }
}
