using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Membership;

internal enum MembershipFieldKind { Text, LongText, Number, Choice, Choices, YesNo, Phone, Date }

/// <summary>
/// One question of a registration form. What a contact knows by these keys goes there too: <c>name</c>, <c>jobTitle</c>, <c>phone</c>, <c>companyName</c>,
/// and <c>custom.&lt;key&gt;</c> for a custom field of contacts, whose kind, choices and limits hold. All others stay with the membership.
/// </summary>
/// <param name="Key">Names the answer; letters and digits.</param>
/// <param name="Choices">What is offered, for choices; the answer is the English word.</param>
/// <param name="Longest">How many characters a text may have; 2,000 when absent.</param>
internal sealed record MembershipField(
    string Key, MembershipFieldKind Kind, LocalizedText Label, bool Required = false, LocalizedText? Help = null, IReadOnlyList<LocalizedText>? Choices = null, int? Longest = null)
{
    public const string Name = "name";
    public const string JobTitle = "jobTitle";
    public const string Phone = "phone";
    public const string CompanyName = "companyName";
}

/// <summary>Something that people are asked to agree to with a box of its own.</summary>
/// <param name="WordingId">The text; the version that is newest when the form is sent counts.</param>
/// <param name="Purpose">What it allows; what the text asks for when absent.</param>
/// <param name="Required">Without a tick nobody registers: only for terms of the membership itself, whose purpose is service.</param>
internal sealed record MembershipConsent(Guid WordingId, ConsentChannel? Channel = null, ConsentPurpose? Purpose = null, bool Required = false);

/// <summary>What an administrator says of a registration form.</summary>
/// <param name="NeedsApproval">A colleague decides about everybody who registers; otherwise the confirmed address is enough.</param>
/// <param name="Level">What new members begin with.</param>
/// <param name="ValidMonths">How long a membership lasts; null for ever.</param>
/// <param name="Colour">Of the buttons, as #rrggbb.</param>
/// <param name="Organisation">Whose membership it is, above the title.</param>
internal sealed record MembershipDesign(
    string Name, LocalizedText Title, LocalizedText Introduction, LocalizedText ThankYou, IReadOnlyList<MembershipField> Fields, IReadOnlyList<MembershipConsent> Consents,
    bool NeedsApproval, string Level, int? ValidMonths, string? Colour, string? Organisation, bool Active);

/// <summary>A public form by which people become members; every change is a new version, and members keep which one they filled in.</summary>
internal sealed class MembershipForm : AggregateRoot, IRecord
{
    private readonly List<MembershipFormVersion> versions = [];

    private MembershipForm() { }

    public static RecordType RecordType { get; } = new("membership-form", "membership-forms");
    public string Label => Key;
    public string Key { get; private init; } = "";
    public string Name { get; private set; } = "";
    public bool Active { get; private set; }
    public MembershipDesign Design { get; private set; } = null!;
    public int VersionNumber { get; private set; }
    public IReadOnlyList<MembershipFormVersion> Versions => versions;

    public static MembershipForm Create(string key, MembershipDesign design, DateTime now, Guid? by)
    {
        var form = new MembershipForm { Key = key };
        form.Change(design, now, by);
        return form;
    }

    public void Change(MembershipDesign design, DateTime now, Guid? by)
    {
        (Design, Name, Active) = (design, design.Name, design.Active);
        versions.Add(new MembershipFormVersion { FormId = Id, Number = ++VersionNumber, Design = design, PublishedAt = now, PublishedBy = by });
    }

    internal sealed class Configuration : IEntityTypeConfiguration<MembershipForm>, IEntityTypeConfiguration<MembershipFormVersion>
    {
        public void Configure(EntityTypeBuilder<MembershipForm> builder)
        {
            builder.ToTable("membership_forms");
            builder.Property(f => f.Key).HasMaxLength(60);
            builder.Property(f => f.Name).HasMaxLength(200);
            builder.Property(f => f.Design).HasMaxLength(-1).HasJson();
            builder.HasIndex(f => f.Key).IsUnique();
            builder.HasMany(f => f.Versions).WithOne().HasForeignKey(v => v.FormId).OnDelete(DeleteBehavior.Cascade);
        }

        public void Configure(EntityTypeBuilder<MembershipFormVersion> builder)
        {
            builder.ToTable("membership_form_versions");
            builder.Property(v => v.Id).ValueGeneratedNever();
            builder.Property(v => v.Design).HasMaxLength(-1).HasJson();
            builder.HasIndex(v => new { v.FormId, v.Number }).IsUnique();
        }
    }
}

internal sealed class MembershipFormVersion
{
    public Guid Id { get; init; } = Ids.New();
    public Guid FormId { get; init; }
    public int Number { get; init; }
    public required MembershipDesign Design { get; init; }
    public DateTime PublishedAt { get; init; }
    public Guid? PublishedBy { get; init; }
}

internal static class MembershipForms
{
    /// <summary>The form as the member filled it in.</summary>
    public static Task<MembershipDesign> DesignOfAsync(this SegmentationDbContext db, Member member, CancellationToken ct) =>
        db.Set<MembershipFormVersion>().Where(v => v.FormId == member.FormId && v.Number == member.FormVersion).Select(v => v.Design).FirstAsync(ct);
}
