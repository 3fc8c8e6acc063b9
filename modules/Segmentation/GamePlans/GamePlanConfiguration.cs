using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.GamePlans;

internal sealed class GamePlanConfiguration : IEntityTypeConfiguration<GamePlan>, IEntityTypeConfiguration<PlannedAccount>, IEntityTypeConfiguration<PlannedStep>
{
    public void Configure(EntityTypeBuilder<GamePlan> builder)
    {
        builder.ToTable("game_plans");
        builder.Property(p => p.Name).HasMaxLength(120);
        builder.Property(p => p.NameFolded).HasMaxLength(400).NotAudited();
        builder.Property(p => p.Description).HasMaxLength(2000);
        builder.Property(p => p.Steps).HasMaxLength(-1).HasJson();
        builder.Property(p => p.JobId).NotAudited();
        builder.HasIndex(p => new { p.NameFolded, p.Id });
        builder.HasIndex(p => new { p.CreatedAt, p.Id });
        builder.HasIndex(p => new { p.SegmentId, p.State });
    }

    public void Configure(EntityTypeBuilder<PlannedAccount> builder)
    {
        builder.ToTable("game_plan_accounts");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasMany(a => a.Steps).WithOne().HasForeignKey(s => s.PlannedAccountId).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(a => new { a.PlanId, a.AccountId }).IsUnique();
        builder.HasIndex(a => new { a.PlanId, a.Group, a.AccountId });
        builder.HasIndex(a => a.AccountId);
    }

    public void Configure(EntityTypeBuilder<PlannedStep> builder)
    {
        builder.ToTable("game_plan_steps");
        builder.Property(s => s.DoneByName).HasMaxLength(200);
        builder.Property(s => s.Reason).HasMaxLength(500);
        builder.HasIndex(s => s.PlannedAccountId);
        // Funnels and progress are counted from this index alone.
        builder.HasIndex(s => new { s.PlanId, s.StepId, s.State, s.DueAt, s.DoneAt });
        builder.HasIndex(s => new { s.PlanId, s.RemindedAt, s.DueAt });
        // Most steps are nobody's by name, and a database without statistics takes "by nobody" for a narrow question.
        builder.HasIndex(s => new { s.OwnerId, s.State, s.DueAt }).HasFilter("\"OwnerId\" IS NOT NULL");
        builder.HasIndex(s => s.ActivityId);
    }
}
