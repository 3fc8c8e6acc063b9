using System.Linq.Expressions;
using Crm.Shared.Filtering;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Leads;

/// <summary>What lists, saved views and dispatch rules may ask of a lead.</summary>
internal static class LeadFields
{
    public static readonly FilterFields<Lead> All = Declare(masked: false);

    /// <summary>The same for who may not see contact data of the pool: what is not shown is not found, counted or sorted by either.</summary>
    public static readonly FilterFields<Lead> WithoutContact = Declare(masked: true);

    public static FilterFields<Lead> For(ICurrentUser user) => user.IsMasked() ? WithoutContact : All;

    private static FilterFields<Lead> Declare(bool masked) => new FilterFields<Lead>()
        .Id("id", l => l.Id)
        .Text("number", l => l.Number)
        .Text("companyName", l => l.CompanyName, l => l.CompanyFolded)
        .Text("personName", Contact(masked, l => l.PersonName), Contact(masked, l => l.PersonFolded))
        .Text("jobTitle", Contact(masked, l => l.JobTitle))
        .Text("email", Contact(masked, l => l.Email))
        .Text("phone", Contact(masked, l => l.Phone))
        .Text("website", Contact(masked, l => l.Website))
        .Text("address", Contact(masked, l => l.Address))
        .Text("district", l => l.District)
        .Text("city", l => l.City)
        .Text("country", l => l.Country)
        .Text("interest", l => l.Interest)
        .Text("message", Contact(masked, l => l.Message), sortable: false)
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
        .Instant("inPoolSince", l => l.InPoolSince)
        .Instant("protectedUntil", l => l.ProtectedUntil)
        .Instant("acceptBy", l => l.AcceptBy)
        .Instant("respondBy", l => l.RespondBy)
        .Instant("firstContactAt", l => l.FirstContactAt)
        .Number("responseMinutes", l => l.ResponseMinutes)
        .Instant("wonAt", l => l.WonAt)
        .Bool("late", l => l.Late)
        .Instant("createdAt", l => l.CreatedAt)
        .Instant("updatedAt", l => l.UpdatedAt)
        .Custom<string>("text", (_, words) => SearchFor(words, masked), FilterOperator.Co)
        .RunTime(Lead.RecordType, l => l.Values);

    private static Expression<Func<Lead, bool>> SearchFor(string words, bool masked)
    {
        var folded = TextFolding.Fold(words);
        return masked
            ? lead => lead.OwnerId != null ? lead.SearchText.Contains(folded) : lead.CompanyFolded.Contains(folded) || lead.Number.Contains(words)
            : lead => lead.SearchText.Contains(folded);
    }

    /// <summary>Contact data as the caller sees it.</summary>
    private static Expression<Func<Lead, string?>> Contact(bool masked, Expression<Func<Lead, string?>> value)
    {
        if (!masked)
            return value;
        var unclaimed = Expression.Equal(Expression.Property(value.Parameters[0], nameof(Lead.OwnerId)), Expression.Constant(null, typeof(Guid?)));
        return Expression.Lambda<Func<Lead, string?>>(Expression.Condition(unclaimed, Expression.Constant(null, typeof(string)), value.Body), value.Parameters);
    }
}
