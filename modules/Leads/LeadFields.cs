using Crm.Shared.Filtering;
using Crm.Shared.Text;

namespace Crm.Leads;

/// <summary>What lists, saved views and dispatch rules may ask of a lead.</summary>
internal static class LeadFields
{
    public static readonly FilterFields<Lead> All = new FilterFields<Lead>()
        .Id("id", l => l.Id)
        .Text("number", l => l.Number)
        .Text("companyName", l => l.CompanyName, l => l.CompanyFolded)
        .Text("personName", l => l.PersonName, l => l.PersonFolded)
        .Text("jobTitle", l => l.JobTitle)
        .Text("email", l => l.Email)
        .Text("phone", l => l.Phone)
        .Text("website", l => l.Website)
        .Text("address", l => l.Address)
        .Text("district", l => l.District)
        .Text("city", l => l.City)
        .Text("country", l => l.Country)
        .Text("interest", l => l.Interest)
        .Text("message", l => l.Message, sortable: false)
        .Text("language", l => l.Language)
        .Text("source", l => l.Source)
        .Enum("sourceKind", l => l.SourceKind)
        .Text("campaignRef", l => l.CampaignRef)
        .Enum("status", l => l.Status)
        .Number("score", l => l.Score)
        .Enum("outcome", l => l.Outcome)
        .Id("ownerId", l => l.OwnerId)
        .Id("teamId", l => l.TeamId)
        .Id("accountId", l => l.AccountId)
        .Date("nurtureUntil", l => l.NurtureUntil)
        .Instant("enquiredAt", l => l.EnquiredAt)
        .Instant("lastEnquiredAt", l => l.LastEnquiredAt)
        .Number("enquiryCount", l => l.EnquiryCount)
        .Instant("assignedAt", l => l.AssignedAt)
        .Instant("acceptBy", l => l.AcceptBy)
        .Instant("respondBy", l => l.RespondBy)
        .Instant("firstContactAt", l => l.FirstContactAt)
        .Number("responseMinutes", l => l.ResponseMinutes)
        .Bool("late", l => l.Late)
        .Instant("createdAt", l => l.CreatedAt)
        .Instant("updatedAt", l => l.UpdatedAt)
        .Custom<string>("text", (_, words) => SearchFor(words), FilterOperator.Co)
        .RunTime(Lead.RecordType, l => l.Values);

    private static System.Linq.Expressions.Expression<Func<Lead, bool>> SearchFor(string words)
    {
        var folded = TextFolding.Fold(words);
        return lead => lead.SearchText.Contains(folded);
    }
}
