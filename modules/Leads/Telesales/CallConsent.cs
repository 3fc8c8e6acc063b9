using Crm.Segmentation.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

/// <summary>Whether somebody may be called now.</summary>
internal sealed class CallConsent(LeadsDbContext db, IConsentDirectory consents)
{
    /// <returns>Message code of why not; null when nothing speaks against it.</returns>
    public async Task<string?> ReasonAgainstAsync(CallEntry entry, CallPurpose purpose, CancellationToken ct)
    {
        var asked = purpose switch
        {
            CallPurpose.Event => ConsentPurpose.Event,
            CallPurpose.Survey => ConsentPurpose.Survey,
            _ => ConsentPurpose.Marketing,
        };
        var verdict = (await consents.CheckAddressesAsync([entry.Phone], ConsentChannel.Phone, asked, ct))[entry.Phone];
        if (verdict.Allowed && entry is { RecordType: "contact", RecordId: { } contact })
            verdict = (await consents.CheckAsync([contact], ConsentChannel.Phone, asked, ct))[contact];
        return verdict.Allowed && await RefusedSinceAsync(entry.Phone, verdict.Since, ct) ? ConsentReasons.DoNotCall : verdict.Reason;
    }

    /// <summary>Said to one of us a moment ago: it counts before the consent ledger has it.</summary>
    private Task<bool> RefusedSinceAsync(string phone, DateTime? consented, CancellationToken ct) =>
        db.CallAttempts.AnyAsync(a => a.Phone == phone && a.Kind == CallOutcomeKind.DoNotCall && (consented == null || a.At > consented), ct);
}
