using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Groups;

/// <summary>Who sees the accounts of a group of companies beyond the owner and team of each.</summary>
internal enum GroupSight
{
    /// <summary>Nobody: each account stands for itself.</summary>
    None,

    /// <summary>Whoever looks after a parent sees all subsidiaries below it.</summary>
    Subsidiaries,

    /// <summary>Whoever looks after any account of the group sees the whole group.</summary>
    WholeGroup,
}

/// <summary>There is one; without it the group is seen from above.</summary>
internal sealed class GroupRule : AggregateRoot, IRecord
{
    public static readonly Guid OnlyId = new("0193a000-0000-7000-8000-000000000002");

    private GroupRule() { }

    public static RecordType RecordType { get; } = new("account-group-rule", "account-group-rules");
    public string Label => Sight.ToString();
    public GroupSight Sight { get; set; } = GroupSight.Subsidiaries;

    public static GroupRule Standard() => new() { Id = OnlyId };

    internal sealed class Configuration : IEntityTypeConfiguration<GroupRule>
    {
        public void Configure(EntityTypeBuilder<GroupRule> builder) => builder.ToTable("account_group_rules");
    }
}
