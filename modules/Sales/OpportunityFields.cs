using Crm.Shared.Filtering;

namespace Crm.Sales;

internal static class OpportunityFields
{
    public static readonly FilterFields<Opportunity> All = new FilterFields<Opportunity>()
        .Id("id", o => o.Id)
        .Text("number", o => o.Number)
        .Text("name", o => o.Name, o => o.NameFolded)
        .Id("accountId", o => o.AccountId)
        .Id("contactId", o => o.ContactId)
        .Number("amount", o => o.Amount)
        .Text("currency", o => o.Currency)
        .Number("homeAmount", o => o.HomeAmount)
        .Date("homeRateFrom", o => o.HomeRateFrom)
        .Enum("stage", o => o.Stage)
        .Instant("stageSince", o => o.StageSince)
        .Date("expectedClose", o => o.ExpectedClose)
        .Instant("closedAt", o => o.ClosedAt)
        .Text("lostReason", o => o.LostReason)
        .Id("ownerId", o => o.OwnerId)
        .Id("teamId", o => o.TeamId)
        .Id("leadId", o => o.LeadId)
        .Text("source", o => o.Source)
        .Instant("createdAt", o => o.CreatedAt)
        .Instant("updatedAt", o => o.UpdatedAt)
        .Reveal("amount", "currency", "homeAmount", "homeRateFrom")
        .RunTime(Opportunity.RecordType, o => o.Values);
}
