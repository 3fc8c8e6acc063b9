namespace Crm.Sales;

/// <summary>Which share of its amount to expect of an opportunity, by how far it has come.</summary>
internal static class StageChance
{
    public static decimal Of(OpportunityStage stage) => stage switch
    {
        OpportunityStage.New => 0.1m,
        OpportunityStage.Qualified => 0.25m,
        OpportunityStage.Proposal => 0.5m,
        OpportunityStage.Negotiation => 0.75m,
        OpportunityStage.Won => 1m,
        _ => 0m,
    };
}
