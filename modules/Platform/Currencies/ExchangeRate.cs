using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Currencies;

/// <summary>What one unit of a currency is worth in the home currency, from a day on until the next rate.</summary>
internal sealed class ExchangeRate : AggregateRoot, IRecord
{
    public const int LongestSource = 200;

    public static RecordType RecordType { get; } = new("exchange-rate", "exchange-rates");
    public string Label => FormattableString.Invariant($"{Currency} {From:yyyy-MM-dd}");
    public required string Currency { get; init; }
    public required DateOnly From { get; init; }
    public decimal Rate { get; private set; }

    /// <summary>Where it was found, for people: "HKMA".</summary>
    public string? Source { get; private set; }

    /// <summary>Says what it is; a rate in the bin comes back with that, for a day has one rate.</summary>
    public void Quote(decimal rate, string? source)
    {
        Rate = rate;
        Source = string.IsNullOrWhiteSpace(source) ? null : source.Trim();
        Restore();
    }

    internal sealed class Configuration : IEntityTypeConfiguration<ExchangeRate>
    {
        private const decimal Scale = 10_000_000_000m;

        public void Configure(EntityTypeBuilder<ExchangeRate> builder)
        {
            builder.ToTable("exchange_rates");
            builder.Property(r => r.Currency).HasMaxLength(3);
            builder.Property(r => r.Source).HasMaxLength(LongestSource);
            // A dong is 0.0003 dollars: four decimals, as amounts have, would not tell one day's rate from the next.
            builder.Property(r => r.Rate).HasConversion(rate => (long)(rate * Scale), stored => stored / Scale);
            builder.HasIndex(r => new { r.Currency, r.From }).IsUnique();
            builder.HasIndex(r => new { r.From, r.Id });
        }
    }
}
