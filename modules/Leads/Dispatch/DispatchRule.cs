using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Dispatch;

/// <summary>When a rule is asked.</summary>
internal enum DispatchStage
{
    /// <summary>Whenever a lead without an owner looks for one.</summary>
    Any,

    /// <summary>Only for leads that are not qualified yet.</summary>
    Captured,

    /// <summary>Only for qualified leads; it also takes them over from who qualified them.</summary>
    Qualified,
}

/// <summary>What an administrator says of a rule.</summary>
internal sealed record DispatchRuleDesign(
    string Name, string? Condition, DispatchStage Stage, DispatchTargetKind Target, Guid TargetId, int? AcceptWithinMinutes, Guid? EscalateToId, bool Active);

/// <summary>Who gets leads of a certain kind. Rules are asked in their order.</summary>
internal sealed class DispatchRule : AggregateRoot, IRecord
{
    private DispatchRule() { }

    public static RecordType RecordType { get; } = new("dispatch-rule", "dispatch-rules");
    public string Label => Name;
    public int Position { get; private set; }
    public string Name { get; private set; } = "";

    /// <summary>Filter text over lead fields; null means every lead.</summary>
    public string? Condition { get; private set; }
    public DispatchStage Stage { get; private set; }
    public DispatchTargetKind Target { get; private set; }
    public Guid TargetId { get; private set; }

    /// <summary>Working minutes; the calendar's own when null.</summary>
    public int? AcceptWithinMinutes { get; private set; }

    /// <summary>Who gets a lead that was not accepted in time; the team's manager when null.</summary>
    public Guid? EscalateToId { get; private set; }
    public bool Active { get; private set; }

    public static DispatchRule Create(int position, DispatchRuleDesign design)
    {
        var rule = new DispatchRule { Position = position };
        rule.Change(design);
        return rule;
    }

    public void Change(DispatchRuleDesign design)
    {
        Name = design.Name;
        Condition = design.Condition;
        Stage = design.Stage;
        Target = design.Target;
        TargetId = design.TargetId;
        AcceptWithinMinutes = design.AcceptWithinMinutes;
        EscalateToId = design.EscalateToId;
        Active = design.Active;
    }

    public void MoveTo(int position) => Position = position;

    internal sealed class Configuration :
        IEntityTypeConfiguration<DispatchRule>, IEntityTypeConfiguration<DispatchTurn>, IEntityTypeConfiguration<DispatchLogEntry>
    {
        public void Configure(EntityTypeBuilder<DispatchRule> builder)
        {
            builder.ToTable("dispatch_rules");
            builder.Property(r => r.Name).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(r => r.Condition).HasMaxLength(Filter.MaxLength);
            builder.HasIndex(r => r.Position);
        }

        public void Configure(EntityTypeBuilder<DispatchTurn> builder)
        {
            builder.ToTable("dispatch_turns");
            builder.HasKey(t => t.TeamId);
            builder.Property(t => t.TeamId).ValueGeneratedNever();
        }

        public void Configure(EntityTypeBuilder<DispatchLogEntry> builder)
        {
            builder.ToTable("dispatch_log");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.Steps).HasMaxLength(-1).HasJson();
            builder.Property(e => e.Reason).HasMaxLength(1000);
            builder.Property(e => e.ActorName).HasMaxLength(200);
            builder.HasIndex(e => new { e.LeadId, e.At });
        }
    }
}

/// <summary>Who of a team had the last turn.</summary>
internal sealed class DispatchTurn
{
    public required Guid TeamId { get; init; }
    public Guid? LastInTurn { get; init; }
}
