using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Currencies;

/// <summary>In which currency the business counts, and in which others it deals. There is one.</summary>
internal sealed class CurrencySettings : AggregateRoot, IRecord
{
    public static readonly Guid OnlyId = new("0193a000-0000-7000-8000-000000000003");

    private CurrencySettings() { }

    public static RecordType RecordType { get; } = new("currency-settings", "exchange-rates");
    public string Label => Home;
    public string Home { get; private set; } = "HKD";

    /// <summary>What money inputs offer, the home currency first.</summary>
    public IReadOnlyList<string> InUse { get; private set; } = ["HKD", "CNY", "USD", "EUR", "MOP"];

    public static CurrencySettings Shipped() => new() { Id = OnlyId };

    public void Change(string home, IReadOnlyList<string> inUse)
    {
        Home = home;
        InUse = [.. inUse.Prepend(home).Distinct()];
    }

    internal sealed class Configuration : IEntityTypeConfiguration<CurrencySettings>
    {
        public void Configure(EntityTypeBuilder<CurrencySettings> builder)
        {
            builder.ToTable("currency_settings");
            builder.Property(s => s.Home).HasMaxLength(3);
            builder.Property(s => s.InUse).HasMaxLength(2000).HasJson();
        }
    }
}
