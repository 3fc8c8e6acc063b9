using Crm.Shared.Domain;

namespace Crm.Leads;

/// <summary>One enquiry, kept as it came: a lead may have several, and later corrections of the lead do not rewrite them.</summary>
internal sealed class Enquiry
{
    private Enquiry() { }

    /// <summary>The sender's own id of the submission where it has one: the same enquiry sent twice is one.</summary>
    public Guid Id { get; private init; }
    public Guid LeadId { get; private init; }
    public DateTime EnquiredAt { get; private init; }
    public DateTime ReceivedAt { get; private init; }
    public string Source { get; private init; } = "";
    public LeadSourceKind SourceKind { get; private init; }
    public string? CampaignRef { get; private init; }
    public Guid? ImportId { get; private init; }
    public Guid? ExternalListId { get; private init; }

    /// <summary>What the enquirer said of themselves and their wish.</summary>
    public LeadFacts Facts { get; private init; } = new();

    public static Enquiry Of(Guid leadId, LeadFacts facts, LeadOrigin origin, DateTime receivedAt, Guid? submissionId) => new()
    {
        Id = submissionId ?? Ids.New(),
        LeadId = leadId,
        EnquiredAt = origin.EnquiredAt,
        ReceivedAt = receivedAt,
        Source = origin.Source,
        SourceKind = origin.Kind,
        CampaignRef = origin.CampaignRef,
        ImportId = origin.ImportId,
        ExternalListId = origin.ExternalListId,
        Facts = facts,
    };
}
