using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Telesales;

internal enum CallListStatus
{
    Open,

    /// <summary>Nobody is offered a call for now.</summary>
    Paused,
    Closed,
}

/// <summary>What the people of a list are called for. Calls that an order or a case asks for need no consent, and so are not made from lists.</summary>
internal enum CallPurpose
{
    /// <summary>Offers of goods and services.</summary>
    Marketing,

    /// <summary>Invitations to events.</summary>
    Event,
    Survey,
}

/// <summary>What a manager says of a call list.</summary>
/// <param name="Purpose">What the calls are for: consent is asked about it.</param>
/// <param name="ScriptKey">The qualification script on the screen; null for none.</param>
/// <param name="Source">The source of the leads that its calls make.</param>
/// <param name="ExternalListId">The bought or lent list that it stands on; it may be called only as long and as often as that one allows.</param>
/// <param name="MostAttempts">Calls without an answer after which somebody is left alone.</param>
internal sealed record CallListDesign(
    string Name, CallPurpose Purpose, string? ScriptKey, string Source, Guid? ExternalListId, int MostAttempts, CallListStatus Status);

/// <summary>People whom an office of telesales calls one after the other.</summary>
internal sealed class CallList : AggregateRoot, IRecord
{
    private CallList() { }

    public static RecordType RecordType { get; } = new("call-list", "call-lists");
    public string Label => Name;
    public string Name { get; private set; } = "";
    public CallPurpose Purpose { get; private set; }
    public string? ScriptKey { get; private set; }
    public string Source { get; private set; } = "";
    public Guid? ExternalListId { get; private set; }
    public int MostAttempts { get; private set; }
    public CallListStatus Status { get; private set; }

    public static CallList Create(CallListDesign design)
    {
        var list = new CallList();
        list.Change(design);
        return list;
    }

    public void Change(CallListDesign design)
    {
        Name = design.Name;
        Purpose = design.Purpose;
        ScriptKey = design.ScriptKey;
        Source = design.Source;
        ExternalListId = design.ExternalListId;
        MostAttempts = design.MostAttempts;
        Status = design.Status;
    }

    public void DemandOpen()
    {
        if (Status is not CallListStatus.Open)
            throw new BusinessRuleException("call-list.not-open", ("name", Name));
    }

    internal sealed class Configuration :
        IEntityTypeConfiguration<CallList>, IEntityTypeConfiguration<CallEntry>, IEntityTypeConfiguration<CallAttempt>, IEntityTypeConfiguration<CallLease>
    {
        public void Configure(EntityTypeBuilder<CallList> builder)
        {
            builder.ToTable("call_lists");
            builder.Property(l => l.Name).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(l => l.ScriptKey).HasMaxLength(60);
            builder.Property(l => l.Source).HasMaxLength(LeadConfiguration.LongestName);
            builder.HasIndex(l => new { l.CreatedAt, l.Id });
        }

        public void Configure(EntityTypeBuilder<CallEntry> builder)
        {
            builder.ToTable("call_entries");
            builder.Property(e => e.Id).ValueGeneratedNever();
            builder.Property(e => e.RecordType).HasMaxLength(20);
            builder.Property(e => e.Name).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(e => e.CompanyName).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(e => e.Email).HasMaxLength(254);
            builder.Property(e => e.Phone).HasMaxLength(20);
            builder.Property(e => e.Language).HasMaxLength(10);
            builder.Property(e => e.LastOutcome).HasMaxLength(60);
            builder.Property(e => e.RefusedFor).HasMaxLength(60);
            builder.HasIndex(e => new { e.ListId, e.Phone }).IsUnique();
            builder.HasIndex(e => new { e.ListId, e.State, e.DueAt, e.Id });
            builder.HasIndex(e => new { e.State, e.RemindAt });
            builder.HasIndex(e => e.Phone);
            builder.HasIndex(e => e.RecordId);
            builder.HasIndex(e => e.AccountId);
        }

        public void Configure(EntityTypeBuilder<CallAttempt> builder)
        {
            builder.ToTable("call_attempts");
            builder.Property(a => a.Id).ValueGeneratedNever();
            builder.Property(a => a.Phone).HasMaxLength(20);
            builder.Property(a => a.AgentName).HasMaxLength(200);
            builder.Property(a => a.Outcome).HasMaxLength(60);
            builder.Property(a => a.Note).HasMaxLength(LeadConfiguration.LongestMessage);
            builder.HasIndex(a => new { a.ListId, a.At });
            builder.HasIndex(a => new { a.Phone, a.At });
        }

        public void Configure(EntityTypeBuilder<CallLease> builder)
        {
            builder.ToTable("call_leases");
            builder.HasKey(l => l.Phone);
            builder.Property(l => l.Phone).HasMaxLength(20);
        }
    }
}
