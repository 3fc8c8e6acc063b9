using Crm.Shared.Events;

namespace Crm.Segmentation.Contracts;

/// <summary>A contact was entered, by hand or by another module's event.</summary>
/// <param name="AccountId">The main account that the person works for; null for none.</param>
public sealed record ContactCreated(Guid ContactId, string Name, Guid? AccountId, Guid? OwnerId) : INotification;
