namespace Crm.Leads.Contracts;

/// <summary>Leads by id, for other modules.</summary>
public interface ILeadDirectory
{
    /// <summary>The leads with these ids that the caller may see.</summary>
    Task<IReadOnlyDictionary<Guid, LeadSummary>> GetLeadsAsync(IReadOnlyCollection<Guid> ids, CancellationToken cancellationToken);
}

/// <param name="Status">new, assigned, accepted, contacted, qualified, converted, disqualified or nurture.</param>
public sealed record LeadSummary(Guid Id, string Number, string Title, string Status, Guid? OwnerId);
