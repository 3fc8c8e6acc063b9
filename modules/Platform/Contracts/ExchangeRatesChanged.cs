using Crm.Shared.Events;

namespace Crm.Platform.Contracts;

/// <summary>Exchange rates were entered, corrected or deleted: what is kept in the home currency may be worth something else now.</summary>
/// <param name="Currencies">Whose rates; empty when the home currency itself is another one.</param>
/// <param name="From">The earliest day that is concerned.</param>
public sealed record ExchangeRatesChanged(IReadOnlyList<string> Currencies, DateOnly From) : INotification;
