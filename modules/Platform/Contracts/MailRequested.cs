using Crm.Shared.Events;

namespace Crm.Platform.Contracts;

/// <summary>
/// A module wants a mail sent. Platform queues it in the transaction that takes the event in, and sends it with retries;
/// without mail settings it stays in the mail log.
/// </summary>
/// <param name="To">One address.</param>
/// <param name="Code">Message codes "<c>Code</c>.subject" and "<c>Code</c>.text" hold the words.</param>
/// <param name="Facts">Fill the placeholders of both.</param>
/// <param name="Locale">The recipient's language: en, zh-Hant or zh-Hans.</param>
public sealed record MailRequested(string To, string Code, IReadOnlyDictionary<string, string> Facts, string Locale) : INotification;
