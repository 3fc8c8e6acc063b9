using Crm.Shared.Events;

namespace Crm.Segmentation.Contracts;

/// <summary>
/// A person's data must go. Every module that holds any replaces it, in its records and in its audit trail, and answers with
/// <see cref="PersonalDataErased"/>. The addresses leave the outbox with the event.
/// </summary>
/// <param name="ContactId">Null for somebody who was no contact.</param>
/// <param name="Emails">In lower case.</param>
/// <param name="Phones">E.164.</param>
public sealed record PersonErased(Guid ErasureId, Guid? ContactId, IReadOnlyList<string> Emails, IReadOnlyList<string> Phones, DateTime ErasedAt) : INotification;

/// <summary>A module has done its part of an erasure.</summary>
/// <param name="Parts">What went, by message code ("privacy.part.leads"), and how much of it.</param>
public sealed record PersonalDataErased(Guid ErasureId, IReadOnlyDictionary<string, int> Parts) : INotification;
