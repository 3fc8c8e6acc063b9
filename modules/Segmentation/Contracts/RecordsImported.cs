using Crm.Shared.Events;

namespace Crm.Segmentation.Contracts;

/// <summary>An import made accounts, in portions of at most a few hundred; it raises no <see cref="AccountCreated"/>.</summary>
public sealed record AccountsImported(Guid ImportId, string Source, DateTime ImportedAt, IReadOnlyList<Guid> AccountIds) : INotification;

/// <summary>An import made contacts, in portions of at most a few hundred; it raises no <see cref="ContactCreated"/>.</summary>
public sealed record ContactsImported(Guid ImportId, string Source, DateTime ImportedAt, IReadOnlyList<Guid> ContactIds) : INotification;
