using Crm.Shared.Web;
using System.Linq.Expressions;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Fields;

namespace Crm.Sales.Opportunities;

/// <param name="Amount">Null when nothing is known of the sum.</param>
/// <param name="HomeAmount">The amount in the home currency: by the rate of the day on which it closed, or by the latest while it is open. Null where there is no such rate.</param>
/// <param name="HomeRateFrom">The day of that rate; null where none was needed.</param>
/// <param name="StageSince">When it came to its stage.</param>
/// <param name="Custom">Values of the fields that administrators added, by key.</param>
/// <param name="CustomProblems">Why a formula gives nothing, by key: division-by-zero, value-missing, …</param>
/// <param name="LeadId">The lead it came from; null when entered by hand.</param>
[RecordFields("opportunity")]
internal sealed record OpportunityResponse(
    Guid Id, string Number, string Name, Guid AccountId, Guid? ContactId, Money? Amount, [property: TellsOf("amount")] Money? HomeAmount,
    [property: TellsOf("amount")] DateOnly? HomeRateFrom, OpportunityStage Stage, DateTime StageSince, DateOnly? ExpectedClose,
    DateTime? ClosedAt, string? LostReason, Guid? OwnerId, Guid? TeamId, Guid? LeadId, string? LeadNumber, string? Source,
    [property: CustomValuesOf("opportunity")] IReadOnlyDictionary<string, JsonElement> Custom, IReadOnlyDictionary<string, string> CustomProblems, int Version,
    DateTime CreatedAt, DateTime UpdatedAt)
{
    public static readonly Expression<Func<Opportunity, OpportunityResponse>> Projection = o => new OpportunityResponse(
        o.Id, o.Number, o.Name, o.AccountId, o.ContactId, o.Amount == null ? null : new Money(o.Amount.Value, o.Currency!),
        o.HomeAmount == null ? null : new Money(o.HomeAmount.Value, o.HomeCurrency!), o.HomeRateFrom, o.Stage, o.StageSince, o.ExpectedClose,
        o.ClosedAt, o.LostReason, o.OwnerId, o.TeamId, o.LeadId, o.LeadNumber, o.Source, o.Custom, o.CustomProblems, o.Version, o.CreatedAt, o.UpdatedAt);

    private static readonly Func<Opportunity, OpportunityResponse> Project = Projection.Compile();

    public static OpportunityResponse Of(Opportunity o) => Project(o);
}
