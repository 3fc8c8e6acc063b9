using Crm.Shared.Domain;
using Crm.Shared.Events;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Platform;

/// <summary>Wakes the sender of this host when there is something to send.</summary>
internal sealed class MailSignal : WakeSignal;

/// <summary>Puts mails in the queue, in the transaction of what causes them.</summary>
internal sealed class MailQueue(PlatformDbContext db, Messages messages, TimeProvider clock)
{
    /// <exception cref="ArgumentException">The address is none, or would forge headers.</exception>
    public void Add(string to, string code, IReadOnlyDictionary<string, object?> facts, string locale)
    {
        if (!EmailAddress.TryParse(to, out var address))
            throw new ArgumentException("This is not one mail address.", nameof(to));
        var now = clock.GetUtcNow().UtcDateTime;
        db.Add(new OutgoingMail
        {
            Id = Ids.New(),
            To = address.Value,
            Subject = OneLine(messages.Text(code + ".subject", locale, facts)),
            Text = messages.Text(code + ".text", locale, facts),
            CreatedAt = now,
            NextAttemptAt = now,
        });
    }

    /// <summary>Names come from people: a line break in one must not begin a header.</summary>
    private static string OneLine(string text)
    {
        var line = new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]);
        return line.Length > 400 ? line[..400] : line;
    }
}
