using Crm.Leads.Contracts;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using FluentValidation;

namespace Crm.Leads.ExternalLists;

/// <summary>A bought or lent list as a person writes it down.</summary>
internal sealed record ExternalListInput
{
    public required string Name { get; init; }
    public required string Supplier { get; init; }

    /// <summary>The source of the leads that come of it; the name when absent.</summary>
    public string? Source { get; init; }

    /// <summary>Lent, not bought.</summary>
    public bool Lent { get; init; }
    public Money? Cost { get; init; }

    /// <summary>When the cost falls.</summary>
    public required DateOnly BoughtOn { get; init; }
    public required DateOnly ValidFrom { get; init; }

    /// <summary>The last day on which it may be used; absent for no end.</summary>
    public DateOnly? ValidUntil { get; init; }
    public required IReadOnlyList<ExternalListUse> Uses { get; init; }

    /// <summary>How often it may be used; absent for as often as one likes.</summary>
    public int? MostUses { get; init; }

    /// <summary>What else the contract says.</summary>
    public string? Terms { get; init; }

    public ExternalListDesign ToDesign() => new(
        Name.Trim(), Supplier.Trim(), string.IsNullOrWhiteSpace(Source) ? Name.Trim() : Source.Trim(), Lent, Cost, BoughtOn, ValidFrom, ValidUntil,
        [.. Uses.Distinct()], MostUses, string.IsNullOrWhiteSpace(Terms) ? null : Terms.Trim());

    public static ExternalListInput Of(ExternalList list) => new()
    {
        Name = list.Name,
        Supplier = list.Supplier,
        Source = list.Source,
        Lent = list.Lent,
        Cost = list.Cost,
        BoughtOn = list.BoughtOn,
        ValidFrom = list.ValidFrom,
        ValidUntil = list.ValidUntil,
        Uses = list.Uses,
        MostUses = list.MostUses,
        Terms = list.Terms,
    };

    internal sealed class Validator : AbstractValidator<ExternalListInput>
    {
        public Validator()
        {
            RuleFor(l => l.Name).NotEmpty().MaximumLength(LeadConfiguration.LongestName);
            RuleFor(l => l.Supplier).NotEmpty().MaximumLength(LeadConfiguration.LongestName);
            RuleFor(l => l.Source).MaximumLength(LeadConfiguration.LongestName);
            RuleFor(l => l.Cost).Must(c => c is not { } cost || (cost.Amount is >= 0 and < 1_000_000_000 && Currency.IsKnown(cost.Currency)))
                .WithErrorCode("source-cost.not-money");
            RuleFor(l => l.ValidUntil).Must((l, until) => until is null || until >= l.ValidFrom).WithErrorCode("external-list.ends-before");
            RuleForEach(l => l.Uses).IsInEnum();
            RuleFor(l => l.MostUses).InclusiveBetween(1, 10_000);
            RuleFor(l => l.Terms).MaximumLength(LeadConfiguration.LongestMessage);
        }
    }
}

/// <summary>A bought or lent list.</summary>
/// <param name="ReasonAgainst">Why it may not be used today, in the caller's language; null when it may.</param>
internal sealed record ExternalListResponse(
    Guid Id, string Name, string Supplier, string Source, bool Lent, Money? Cost, DateOnly BoughtOn, DateOnly ValidFrom, DateOnly? ValidUntil,
    IReadOnlyList<ExternalListUse> Uses, int? MostUses, int TimesUsed, string? Terms, string? ReasonAgainst, int Version);
