using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Platform.Views;

internal enum Sharing
{
    Me,

    /// <summary>The people and teams that the owner chose.</summary>
    Chosen,
    Everyone,
}

/// <summary>A list as somebody likes to look at it: its filter, columns and order.</summary>
internal sealed class SavedView : AggregateRoot, IRecord
{
    private readonly List<ViewGrantee> grantees = [];

    public static RecordType RecordType => new("view", "views");
    public string Label => Name;

    /// <summary>The list that it belongs to: "accounts".</summary>
    public required string ListType { get; init; }
    public required string Name { get; set; }

    /// <summary>Filter grammar; the list checks it when it is used.</summary>
    public string? Filter { get; set; }
    public IReadOnlyList<string> Columns { get; set; } = [];
    public string? Sort { get; set; }

    /// <summary>The field whose values are headings of the list; its order comes before <see cref="Sort"/>.</summary>
    public string? GroupBy { get; set; }
    public Sharing SharedWith { get; private set; }
    public required Guid OwnerId { get; init; }
    public IReadOnlyList<ViewGrantee> Grantees => grantees;

    public void ShareWith(Sharing sharing, IReadOnlyCollection<Guid> chosen)
    {
        SharedWith = sharing;
        var missing = sharing == Sharing.Chosen ? chosen.ToHashSet() : [];
        grantees.RemoveAll(grantee => !missing.Remove(grantee.GranteeId));
        grantees.AddRange(missing.Select(id => new ViewGrantee { ViewId = Id, GranteeId = id }));
    }

    /// <summary>Whether its filter, its columns, its order or its headings are about this field.</summary>
    public bool Names(string field) =>
        Columns.Contains(field) || GroupBy == field || (Sort?.Split(',').Any(part => part.Trim().TrimStart('-') == field) ?? false)
        || Shared.Filtering.Filter.Names(Filter, field);
}

/// <summary>A person or team that sees somebody's view.</summary>
internal sealed class ViewGrantee
{
    public required Guid ViewId { get; init; }
    public required Guid GranteeId { get; init; }
}

/// <summary>With which view a list begins for people of a role.</summary>
internal sealed class ViewDefault
{
    public required Guid RoleId { get; init; }
    public required string ListType { get; init; }
    public required Guid ViewId { get; set; }
}

internal sealed class SavedViewConfiguration : IEntityTypeConfiguration<SavedView>, IEntityTypeConfiguration<ViewGrantee>, IEntityTypeConfiguration<ViewDefault>
{
    public void Configure(EntityTypeBuilder<SavedView> builder)
    {
        builder.ToTable("views");
        builder.Property(v => v.ListType).HasMaxLength(60);
        builder.Property(v => v.Name).HasMaxLength(100);
        builder.Property(v => v.Filter).HasMaxLength(-1);
        builder.Property(v => v.Columns).HasMaxLength(-1).HasJson();
        builder.Property(v => v.GroupBy).HasMaxLength(100);
        builder.HasMany(v => v.Grantees).WithOne().HasForeignKey(g => g.ViewId);
        builder.Navigation(v => v.Grantees).AutoInclude();
        builder.HasIndex(v => new { v.ListType, v.OwnerId });
    }

    public void Configure(EntityTypeBuilder<ViewGrantee> builder)
    {
        builder.ToTable("view_grantees");
        builder.HasKey(g => new { g.ViewId, g.GranteeId });
        builder.HasIndex(g => g.GranteeId);
    }

    public void Configure(EntityTypeBuilder<ViewDefault> builder)
    {
        builder.ToTable("view_defaults");
        builder.HasKey(d => new { d.RoleId, d.ListType });
        builder.Property(d => d.ListType).HasMaxLength(60);
        builder.HasIndex(d => d.ViewId);
        builder.HasOne<SavedView>().WithMany().HasForeignKey(d => d.ViewId);
        builder.HasOne<Role>().WithMany().HasForeignKey(d => d.RoleId);
    }
}
