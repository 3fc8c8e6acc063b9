using System.Text.Json;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Sales.Opportunities;

/// <summary>What may be said of an opportunity, on entry and in a merge patch.</summary>
[RecordInput("opportunity")]
internal sealed record OpportunityInput
{
    public required string Name { get; init; }
    public required Guid AccountId { get; init; }
    public Guid? ContactId { get; init; }
    public Money? Amount { get; init; }
    public DateOnly? ExpectedClose { get; init; }

    /// <summary>Absent on entry: the caller.</summary>
    public Guid? OwnerId { get; init; }

    /// <summary>Absent on entry: the caller's team.</summary>
    public Guid? TeamId { get; init; }

    /// <summary>Values of the fields that administrators added, by key.</summary>
    [CustomValuesOf("opportunity")]
    public IReadOnlyDictionary<string, JsonElement>? Custom { get; init; }

    public OpportunityDetails ToDetails() => new(Name, AccountId, ContactId, Amount, ExpectedClose, OwnerId, TeamId) { Custom = Custom ?? CustomValues.None };

    public static OpportunityInput Of(Opportunity o) => new()
    {
        Name = o.Name,
        AccountId = o.AccountId,
        ContactId = o.ContactId,
        Amount = o.Amount is { } amount ? new Money(amount, o.Currency!) : null,
        ExpectedClose = o.ExpectedClose,
        OwnerId = o.OwnerId,
        TeamId = o.TeamId,
        Custom = o.Custom,
    };

    internal sealed class Validator : AbstractValidator<OpportunityInput>
    {
        public Validator(IFieldCatalog fields)
        {
            RuleFor(o => o.Name).NotEmpty().MaximumLength(200);
            RuleFor(o => o.AccountId).NotEmpty();
            RuleFor(o => o.Amount).Must(a => a is null || a.Value.Amount is >= 0 and < 1_000_000_000_000m).WithErrorCode("opportunity.amount");
            RuleFor(o => o.Amount).Must(a => a is null || Currency.IsKnown(a.Value.Currency)).WithErrorCode("value.currency");
            this.CustomRules(fields, Opportunity.RecordType, o => o.Custom);
        }
    }
}
