using Crm.Shared.Events;

namespace Crm.Segmentation.Contracts;

/// <summary>An account was entered, by hand or by another module's event.</summary>
public sealed record AccountCreated(Guid AccountId, string Number, string Name, Guid? OwnerId) : INotification;
