using Crm.Shared.Web;

namespace Crm.Platform.Notifications;

/// <param name="Code">Stable name of the kind: "lead.assigned-to-you".</param>
/// <param name="Text">The sentence in the reader's language.</param>
/// <param name="RecordType">With recordId: what to open.</param>
internal sealed record NotificationResponse(Guid Id, string Code, string Text, string RecordType, Guid RecordId, DateTime CreatedAt, DateTime? ReadAt)
{
    public static NotificationResponse Of(Notification n, Messages messages, string locale) =>
        new(n.Id, n.Code, messages.Text(n.Code, locale, n.Facts.ToDictionary(f => f.Key, f => Value(f.Value), StringComparer.Ordinal)), n.RecordType, n.RecordId, n.CreatedAt, n.ReadAt);

    // Instants were kept in their round-trip form; as such they are shown in the reader's way.
    private static object? Value(string text) =>
        DateTime.TryParseExact(text, "O", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.RoundtripKind, out var instant) && instant.Kind == DateTimeKind.Utc
            ? instant
            : text;
}
