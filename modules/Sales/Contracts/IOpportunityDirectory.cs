namespace Crm.Sales.Contracts;

/// <summary>Opportunities by id, for other modules.</summary>
public interface IOpportunityDirectory
{
    /// <summary>The opportunities with these ids that the caller may see.</summary>
    Task<IReadOnlyDictionary<Guid, OpportunitySummary>> GetOpportunitiesAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}

/// <param name="Stage">new, qualified, proposal, negotiation, won or lost.</param>
public sealed record OpportunitySummary(Guid Id, string Number, string Name, string Stage, decimal? Amount, string? Currency, Guid? OwnerId);
