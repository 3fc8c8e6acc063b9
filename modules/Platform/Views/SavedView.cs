using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Views;

internal enum Sharing
{
    Me,
    Team,
    Everyone,
}

/// <summary>A list as somebody likes to look at it: its filter, columns and order.</summary>
internal sealed class SavedView : AggregateRoot, IRecord
{
    public static RecordType RecordType => new("view", "views");
    public string Label => Name;

    /// <summary>The list that it belongs to: "accounts".</summary>
    public required string ListType { get; init; }
    public required string Name { get; set; }

    /// <summary>Filter grammar; the list checks it when it is used.</summary>
    public string? Filter { get; set; }
    public IReadOnlyList<string> Columns { get; set; } = [];
    public string? Sort { get; set; }
    public Sharing SharedWith { get; set; }
    public required Guid OwnerId { get; init; }
    public Guid? TeamId { get; set; }

    /// <summary>Whether its filter, its columns or its order are about this field.</summary>
    public bool Names(string field) =>
        Columns.Contains(field) || (Sort?.Split(',').Any(part => part.Trim().TrimStart('-') == field) ?? false)
        || Shared.Filtering.Filter.Names(Filter, field);
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("views");
        builder.Property(v => v.ListType).HasMaxLength(60);
        builder.Property(v => v.Name).HasMaxLength(100);
        builder.Property(v => v.Filter).HasMaxLength(-1);
        builder.Property(v => v.Columns).HasMaxLength(-1).HasJson();
        builder.HasIndex(v => new { v.ListType, v.OwnerId });
    }
}
