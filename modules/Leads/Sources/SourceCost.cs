using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using FluentValidation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Sources;

/// <summary>What a source of leads cost over some time: an exhibition, a month of advertising.</summary>
internal sealed class SourceCost : AggregateRoot, IRecord
{
    private SourceCost() { }

    public static RecordType RecordType { get; } = new("source-cost", "source-costs");
    public string Label => Source;
    public string Source { get; private set; } = "";
    public DateOnly From { get; private set; }
    public DateOnly To { get; private set; }
    public decimal Amount { get; private set; }
    public string Currency { get; private set; } = "";
    public string? Note { get; private set; }

    public static SourceCost Create(SourceCostInput input)
    {
        var cost = new SourceCost();
        cost.Change(input);
        return cost;
    }

    public void Change(SourceCostInput input)
    {
        Source = input.Source.Trim();
        From = input.From;
        To = input.To;
        Amount = input.Cost.Amount;
        Currency = input.Cost.Currency;
        Note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim();
    }

    internal sealed class Configuration : IEntityTypeConfiguration<SourceCost>
    {
        public void Configure(EntityTypeBuilder<SourceCost> builder)
        {
            builder.ToTable("source_costs");
            builder.Property(c => c.Source).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(c => c.Currency).HasMaxLength(3);
            builder.Property(c => c.Note).HasMaxLength(1000);
            builder.HasIndex(c => new { c.From, c.To });
        }
    }
}

/// <summary>A cost as a person enters it.</summary>
internal sealed record SourceCostInput
{
    public required string Source { get; init; }

    /// <summary>The first day that it was spent for; it spreads evenly over the days.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The last day.</summary>
    public required DateOnly To { get; init; }
    public required Money Cost { get; init; }
    public string? Note { get; init; }

    public static SourceCostInput Of(SourceCost c) => new() { Source = c.Source, From = c.From, To = c.To, Cost = new Money(c.Amount, c.Currency), Note = c.Note };

    internal sealed class Validator : AbstractValidator<SourceCostInput>
    {
        public Validator()
        {
            RuleFor(c => c.Source).NotEmpty().MaximumLength(LeadConfiguration.LongestName);
            RuleFor(c => c.To).Must((c, to) => to >= c.From && to.DayNumber - c.From.DayNumber <= 3660).WithErrorCode("source-cost.ends-before");
            RuleFor(c => c.Cost).Must(c => c.Amount is >= 0 and < 1_000_000_000 && Currency.IsKnown(c.Currency))
                .WithErrorCode("source-cost.not-money");
            RuleFor(c => c.Note).MaximumLength(1000);
        }
    }
}
