using Crm.Segmentation.Contracts;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Segments.Figures;

/// <summary>What one record of another module said last of one account or contact; see <see cref="CustomerFact"/>.</summary>
internal sealed class KnownFact
{
    public string Source { get; init; } = "";
    public Guid RecordId { get; init; }

    /// <summary>The account or the contact: a fact about both is two rows.</summary>
    public Guid SubjectId { get; init; }
    public string State { get; init; } = "";
    public decimal? Amount { get; init; }
    public string? Currency { get; init; }
    public DateTime At { get; init; }

    /// <summary>When the record came to be, as far as anybody said.</summary>
    public DateTime FirstAt { get; init; }

    /// <summary>
    /// The same with its amount in the home currency: of what is closed by the rate of the day it closed, of what is open by the latest.
    /// Without an amount where there is no such rate.
    /// </summary>
    public KnownFact AtHome(ExchangeRates rates, DateOnly today)
    {
        var worth = Amount is { } amount && Currency is { } currency ? rates.ToHome(new Money(amount, currency), State == "open" ? today : BusinessTime.DayOf(At)) : null;
        return new KnownFact { Source = Source, RecordId = RecordId, SubjectId = SubjectId, State = State, Amount = worth?.Money.Amount, Currency = worth?.Money.Currency, At = At, FirstAt = FirstAt };
    }

    /// <summary>None where the record no longer counts.</summary>
    /// <param name="fact">What is said now.</param>
    /// <param name="firstAt">When the record came to be, as was known before.</param>
    public static IEnumerable<KnownFact> Of(CustomerFact fact, DateTime? firstAt = null)
    {
        if (fact.State is null)
            return [];
        return new[] { fact.AccountId, fact.ContactId }.OfType<Guid>().Distinct().Select(subject => new KnownFact
        {
            Source = fact.Source,
            RecordId = fact.RecordId,
            SubjectId = subject,
            State = fact.State,
            Amount = fact.Amount,
            Currency = fact.Currency,
            At = fact.At,
            FirstAt = fact.FirstAt ?? firstAt ?? fact.At,
        });
    }
}

internal sealed class KnownFactConfiguration : IEntityTypeConfiguration<KnownFact>
{
    public void Configure(EntityTypeBuilder<KnownFact> builder)
    {
        builder.ToTable("customer_facts");
        builder.HasKey(f => new { f.Source, f.RecordId, f.SubjectId });
        builder.Property(f => f.Source).HasMaxLength(20);
        builder.Property(f => f.State).HasMaxLength(20);
        builder.Property(f => f.Currency).HasMaxLength(3);
        builder.HasIndex(f => f.SubjectId);
        builder.HasIndex(f => new { f.Currency, f.SubjectId });
    }
}
