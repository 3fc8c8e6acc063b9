using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Capture;

internal enum FormFieldName
{
    CompanyName,
    PersonName,
    JobTitle,
    Email,
    Phone,
    Website,
    Address,
    District,
    Interest,
    Message,
}

/// <summary>One field of a public form.</summary>
/// <param name="Choices">Offered values; free text when empty.</param>
internal sealed record FormField(FormFieldName Name, LocalizedText Label, bool Required = false, IReadOnlyList<LocalizedText>? Choices = null);

/// <summary>What an administrator says of a form.</summary>
/// <param name="AllowedOrigins">Websites that may embed the form ("https://www.example.com"); our own pages always may.</param>
/// <param name="Source">Goes on every lead from this form.</param>
internal sealed record FormDesign(
    string Name,
    LocalizedText Title,
    LocalizedText ThankYou,
    LocalizedText? Consent,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<string> AllowedOrigins,
    string Source,
    string? CampaignRef,
    bool Active);

/// <summary>A form on a public web page; its key is part of the address.</summary>
internal sealed class LeadForm : AggregateRoot, IRecord
{
    private LeadForm() { }

    public static RecordType RecordType { get; } = new("form", "forms");
    public string Label => Key;
    public string Key { get; private init; } = "";
    public string Name { get; private set; } = "";
    public bool Active { get; private set; }
    public FormDesign Design { get; private set; } = null!;

    public static LeadForm Create(string key, FormDesign design)
    {
        var form = new LeadForm { Key = key };
        form.Change(design);
        return form;
    }

    public void Change(FormDesign design)
    {
        Design = design;
        Name = design.Name;
        Active = design.Active;
    }

    internal sealed class Configuration : IEntityTypeConfiguration<LeadForm>, IEntityTypeConfiguration<FormSubmission>
    {
        public void Configure(EntityTypeBuilder<LeadForm> builder)
        {
            builder.ToTable("forms");
            builder.Property(f => f.Key).HasMaxLength(60);
            builder.Property(f => f.Name).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(f => f.Design).HasMaxLength(-1).HasJson();
            builder.HasIndex(f => f.Key).IsUnique();
        }

        public void Configure(EntityTypeBuilder<FormSubmission> builder)
        {
            builder.ToTable("form_submissions");
            builder.Property(s => s.Id).ValueGeneratedNever();
            builder.Property(s => s.AddressHash).HasMaxLength(64);
            builder.HasIndex(s => new { s.AddressHash, s.ReceivedAt });
        }
    }
}

/// <summary>A submission as the rate limit counts it, for all hosts together; the sender's address only as a hash.</summary>
internal sealed class FormSubmission
{
    public required Guid Id { get; init; }
    public required Guid FormId { get; init; }
    public required string AddressHash { get; init; }
    public required DateTime ReceivedAt { get; init; }
}
