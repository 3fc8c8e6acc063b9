using System.Text.Json;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Qualification;

/// <summary>A completed questionnaire of a lead, kept with its answers and reasons.</summary>
internal sealed class LeadQualification
{
    public Guid Id { get; init; } = Ids.New();
    public required Guid LeadId { get; init; }
    public required string ScriptKey { get; init; }
    public required int ScriptVersion { get; init; }
    public required IReadOnlyDictionary<string, JsonElement> Answers { get; init; }
    public required decimal Score { get; init; }
    public required QualificationOutcome Outcome { get; init; }
    public required IReadOnlyList<ScoreReason> Reasons { get; init; }
    public required DateTime At { get; init; }
    public Guid? ActorId { get; init; }
    public required string ActorName { get; init; }

    internal sealed class Configuration : IEntityTypeConfiguration<LeadQualification>, IEntityTypeConfiguration<CallDraft>
    {
        public void Configure(EntityTypeBuilder<LeadQualification> builder)
        {
            builder.ToTable("qualifications");
            builder.Property(q => q.Id).ValueGeneratedNever();
            builder.Property(q => q.ScriptKey).HasMaxLength(60);
            builder.Property(q => q.Answers).HasMaxLength(-1).HasJson();
            builder.Property(q => q.Reasons).HasMaxLength(-1).HasJson();
            builder.Property(q => q.ActorName).HasMaxLength(200);
            builder.HasIndex(q => new { q.LeadId, q.At });
        }

        public void Configure(EntityTypeBuilder<CallDraft> builder)
        {
            builder.ToTable("call_drafts");
            builder.HasKey(d => new { d.LeadId, d.UserId });
            builder.Property(d => d.ScriptKey).HasMaxLength(60);
            builder.Property(d => d.Answers).HasMaxLength(-1).HasJson();
            builder.Property(d => d.Note).HasMaxLength(LeadConfiguration.LongestMessage);
        }
    }
}

/// <summary>An unfinished call of one person: nothing half typed is lost when a browser closes. Answers may be incomplete or wrong.</summary>
internal sealed class CallDraft
{
    public required Guid LeadId { get; init; }
    public required Guid UserId { get; init; }
    public required string ScriptKey { get; set; }
    public required int ScriptVersion { get; set; }
    public required IReadOnlyDictionary<string, JsonElement> Answers { get; set; }
    public string? Note { get; set; }
    public required DateTime SavedAt { get; set; }
}
