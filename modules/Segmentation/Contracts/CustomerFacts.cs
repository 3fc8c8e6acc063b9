using Crm.Shared.Events;

namespace Crm.Segmentation.Contracts;

/// <summary>
/// What another module's record says of a customer now: one opportunity, one lead, one order. Segments count and sum them
/// ("opportunities.openAmount gt 100000"), so a later fact of the same record takes the place of the earlier one.
/// </summary>
/// <param name="Source">leads, opportunities, campaigns, orders or cases.</param>
/// <param name="RecordId">Of the record that says it.</param>
/// <param name="State">open, won, lost, or a word of the source's own; null when the record no longer counts.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="At">When it last did something that matters to the customer.</param>
public sealed record CustomerFact(
    string Source, Guid RecordId, Guid? AccountId, Guid? ContactId, string? State, decimal? Amount, string? Currency, DateTime At)
{
    /// <summary>When the record came to be; null where the event does not say, and what was said before still holds.</summary>
    public DateTime? FirstAt { get; init; }
}

/// <summary>An event that tells such a fact. Segmentation has one handler for all of them.</summary>
public interface ICustomerFactEvent : INotification
{
    CustomerFact Fact { get; }
}

/// <summary>Tells all facts of a module anew, to rebuild what Segmentation keeps of them. A module registers one.</summary>
public interface ICustomerFactSource
{
    /// <summary>In the order of record ids, whoever the caller is.</summary>
    /// <param name="after">The last record id of the page before; null for the first page.</param>
    Task<CustomerFactPage> ListFactsAsync(Guid? after, int limit, CancellationToken cancellationToken);
}

/// <param name="Source">Of every fact of this source.</param>
/// <param name="Facts">Fewer than asked for only on the last page.</param>
public sealed record CustomerFactPage(string Source, IReadOnlyList<CustomerFact> Facts);
