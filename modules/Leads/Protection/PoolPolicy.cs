using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Protection;

/// <summary>How people may help themselves from the pool.</summary>
/// <param name="ClaimsPerDay">Leads that one person may claim in a day.</param>
/// <param name="MostInHand">Open leads with which one person may claim no more.</param>
/// <param name="ViewsPerDay">Leads of the pool whose contact data one person may look at in a day.</param>
/// <param name="CoolOffDays">Working days that an owner must wait before claiming a lead that was theirs; 0 for none.</param>
/// <param name="CompaniesCollide">Whether somebody else of a company whose lead is protected may not be entered either.</param>
internal sealed record PoolLimits(int ClaimsPerDay, int MostInHand, int ViewsPerDay, int CoolOffDays, bool CompaniesCollide)
{
    public static PoolLimits Standard { get; } = new(ClaimsPerDay: 10, MostInHand: 60, ViewsPerDay: 30, CoolOffDays: 5, CompaniesCollide: true);
}

/// <summary>The limits of the pool. There is one.</summary>
internal sealed class PoolPolicy : AggregateRoot, IRecord
{
    public static readonly Guid OnlyId = new("0193a000-0000-7000-8000-000000000002");

    private PoolPolicy() { }

    public static RecordType RecordType { get; } = new("pool-policy", "protection-rules");
    public string Label => "";
    public PoolLimits Limits { get; private set; } = PoolLimits.Standard;

    public static PoolPolicy Shipped() => new() { Id = OnlyId };

    public void Change(PoolLimits limits) => Limits = limits;

    internal sealed class Configuration : IEntityTypeConfiguration<PoolPolicy>, IEntityTypeConfiguration<PoolAllowance>, IEntityTypeConfiguration<PoolView>
    {
        public void Configure(EntityTypeBuilder<PoolPolicy> builder)
        {
            builder.ToTable("pool_policies");
            builder.Property(p => p.Limits).HasMaxLength(400).HasJson();
        }

        public void Configure(EntityTypeBuilder<PoolAllowance> builder)
        {
            builder.ToTable("pool_allowances");
            builder.HasKey(a => new { a.UserId, a.Day });
        }

        public void Configure(EntityTypeBuilder<PoolView> builder)
        {
            builder.ToTable("pool_views");
            builder.HasKey(v => new { v.UserId, v.Day, v.LeadId });
        }
    }
}

/// <summary>What one person has taken and looked at on one day of the working calendar.</summary>
internal sealed class PoolAllowance
{
    public required Guid UserId { get; init; }
    public required DateOnly Day { get; init; }
    public int Claims { get; init; }
    public int Views { get; init; }
}

/// <summary>Somebody has seen the contact data of a lead in the pool: looking again the same day is not counted again.</summary>
internal sealed class PoolView
{
    public required Guid UserId { get; init; }
    public required DateOnly Day { get; init; }
    public required Guid LeadId { get; init; }
}
