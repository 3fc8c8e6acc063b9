using Crm.Shared.Events;

namespace Crm.Platform.Contracts;

/// <summary>Somebody may no longer sign in; what waits for them must go to somebody else.</summary>
public sealed record UserDisabled(Guid UserId, string Name, DateTime OccurredAt) : INotification;

/// <summary>Somebody may sign in again.</summary>
public sealed record UserEnabled(Guid UserId, string Name, DateTime OccurredAt) : INotification;
