using Crm.Leads.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.ExternalLists;

/// <summary>What an administrator says of a list that others have made.</summary>
/// <param name="Source">The source of the leads that come of it: its cost counts there.</param>
/// <param name="BoughtOn">When the cost falls.</param>
/// <param name="Uses">What it may be used for.</param>
/// <param name="MostUses">How often; null for as often as one likes.</param>
internal sealed record ExternalListDesign(
    string Name, string Supplier, string Source, bool Lent, Money? Cost, DateOnly BoughtOn, DateOnly ValidFrom, DateOnly? ValidUntil,
    IReadOnlyList<ExternalListUse> Uses, int? MostUses, string? Terms);

/// <summary>A list of addresses that was bought or lent, with the terms on which it may be used.</summary>
internal sealed class ExternalList : AggregateRoot, IRecord
{
    private ExternalList() { }

    public static RecordType RecordType { get; } = new("external-list", "external-lists");
    public string Label => Name;
    public string Name { get; private set; } = "";
    public string Supplier { get; private set; } = "";
    public string Source { get; private set; } = "";
    public bool Lent { get; private set; }
    public decimal? CostAmount { get; private set; }
    public string? CostCurrency { get; private set; }
    public DateOnly BoughtOn { get; private set; }
    public DateOnly ValidFrom { get; private set; }

    /// <summary>The last day on which it may be used; null for no end.</summary>
    public DateOnly? ValidUntil { get; private set; }
    public IReadOnlyList<ExternalListUse> Uses { get; private set; } = [];
    public int? MostUses { get; private set; }

    /// <summary>Counted up in the database, so that two uses at the same instant do not both pass as the last.</summary>
    public int TimesUsed { get; private set; }

    /// <summary>What else the contract says.</summary>
    public string? Terms { get; private set; }

    public Money? Cost => CostAmount is { } amount ? new Money(amount, CostCurrency!) : null;

    public static ExternalList Create(ExternalListDesign design)
    {
        var list = new ExternalList();
        list.Change(design);
        return list;
    }

    public void Change(ExternalListDesign design)
    {
        Name = design.Name;
        Supplier = design.Supplier;
        Source = design.Source;
        Lent = design.Lent;
        CostAmount = design.Cost?.Amount;
        CostCurrency = design.Cost?.Currency;
        BoughtOn = design.BoughtOn;
        ValidFrom = design.ValidFrom;
        ValidUntil = design.ValidUntil;
        Uses = design.Uses;
        MostUses = design.MostUses;
        Terms = design.Terms;
    }

    /// <returns>Message code of why the list may not be used; null when it may.</returns>
    public string? ReasonAgainst(ExternalListUse? use, DateOnly today) =>
        today < ValidFrom ? "external-list.not-yet-valid"
        : today > ValidUntil ? "external-list.expired"
        : use is { } wanted && !Uses.Contains(wanted) ? "external-list.use-not-allowed"
        : null;

    internal sealed class Configuration :
        IEntityTypeConfiguration<ExternalList>, IEntityTypeConfiguration<ExternalListUsage>, IEntityTypeConfiguration<ExternalListImport>
    {
        public void Configure(EntityTypeBuilder<ExternalList> builder)
        {
            builder.ToTable("external_lists");
            builder.Property(l => l.Name).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(l => l.Supplier).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(l => l.Source).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(l => l.CostCurrency).HasMaxLength(3);
            builder.Property(l => l.Uses).HasMaxLength(200).HasJson();
            builder.Property(l => l.Terms).HasMaxLength(LeadConfiguration.LongestMessage);
            builder.Ignore(l => l.Cost);
            builder.HasIndex(l => new { l.CreatedAt, l.Id });
            builder.HasIndex(l => l.BoughtOn);
        }

        public void Configure(EntityTypeBuilder<ExternalListUsage> builder)
        {
            builder.ToTable("external_list_usages");
            builder.HasKey(u => new { u.ListId, u.RecordId });
            builder.Property(u => u.RecordType).HasMaxLength(40);
            builder.Property(u => u.Label).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(u => u.ByName).HasMaxLength(200);
        }

        public void Configure(EntityTypeBuilder<ExternalListImport> builder)
        {
            builder.ToTable("external_list_imports");
            builder.HasKey(i => i.ImportId);
            builder.Property(i => i.ImportId).ValueGeneratedNever();
            builder.HasIndex(i => i.ListId);
        }
    }
}

/// <summary>One use of a list: the same call list, mailing or campaign is one use however often it is looked at.</summary>
internal sealed class ExternalListUsage
{
    public required Guid ListId { get; init; }
    public required Guid RecordId { get; init; }
    public required string RecordType { get; init; }
    public required ExternalListUse Use { get; init; }
    public required string Label { get; init; }
    public required DateTime At { get; init; }
    public required string ByName { get; init; }

    public static ExternalListUsage Of(ExternalListUsed used) => new()
    {
        ListId = used.ListId,
        RecordId = used.RecordId,
        RecordType = used.RecordType,
        Use = used.Use,
        Label = used.Label,
        At = used.UsedAt,
        ByName = used.UsedBy,
    };
}

/// <summary>An import that brought in the list; it belongs to one list.</summary>
internal sealed class ExternalListImport
{
    public required Guid ImportId { get; init; }
    public required Guid ListId { get; init; }
}
