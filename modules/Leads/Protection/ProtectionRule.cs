using Crm.Leads.Qualification;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Protection;

/// <summary>What the questionnaire has made of a lead so far.</summary>
internal enum LeadGrade
{
    /// <summary>Not asked yet.</summary>
    Ungraded,
    General,
    Qualified,
}

/// <summary>What an administrator says of a rule. An empty list means any.</summary>
internal sealed record ProtectionRuleDesign(
    string Name,
    IReadOnlyList<LeadGrade> Grades,
    decimal? ScoreFrom,
    IReadOnlyList<string> ProductLines,
    IReadOnlyList<string> CustomerLevels,
    ProtectionTerms Terms,
    bool Active);

/// <summary>For how long leads of a certain kind are protected. The first rule in order that covers a lead counts.</summary>
internal sealed class ProtectionRule : AggregateRoot, IRecord
{
    private ProtectionRule() { }

    public static RecordType RecordType { get; } = new("protection-rule", "protection-rules");
    public string Label => Name;
    public int Position { get; private set; }
    public string Name { get; private set; } = "";
    public IReadOnlyList<LeadGrade> Grades { get; private set; } = [];
    public decimal? ScoreFrom { get; private set; }

    /// <summary>Words of the interest, in any writing: "video bar" covers "2 Video Bars".</summary>
    public IReadOnlyList<string> ProductLines { get; private set; } = [];

    /// <summary>Grades of the account that the lead's company is.</summary>
    public IReadOnlyList<string> CustomerLevels { get; private set; } = [];
    public ProtectionTerms Terms { get; private set; } = new(1, 1, null, 1);
    public bool Active { get; private set; }

    public static ProtectionRule Create(int position, ProtectionRuleDesign design)
    {
        var rule = new ProtectionRule { Position = position };
        rule.Change(design);
        return rule;
    }

    /// <summary>What an installation begins with.</summary>
    public static IReadOnlyList<ProtectionRule> Shipped() =>
    [
        Create(1, new ProtectionRuleDesign("Qualified 合格", [LeadGrade.Qualified], null, [], [], new ProtectionTerms(15, 10, 60, 2), Active: true)),
        Create(2, new ProtectionRuleDesign("All others 其他", [], null, [], [], new ProtectionTerms(10, 5, 40, 2), Active: true)),
    ];

    public void Change(ProtectionRuleDesign design)
    {
        Name = design.Name;
        Grades = design.Grades;
        ScoreFrom = design.ScoreFrom;
        ProductLines = design.ProductLines;
        CustomerLevels = design.CustomerLevels;
        Terms = design.Terms;
        Active = design.Active;
    }

    public void MoveTo(int position) => Position = position;

    /// <param name="lead">As it is now.</param>
    /// <param name="customerLevel">The grade of the account that the lead's company is; null when it is none or has none.</param>
    public bool Covers(Lead lead, string? customerLevel) =>
        Active
        && (Grades.Count == 0 || Grades.Contains(GradeOf(lead)))
        && (ScoreFrom is not { } least || lead.Score >= least)
        && (ProductLines.Count == 0 || ProductLines.Any(line => TextFolding.Fold(lead.Interest).Contains(TextFolding.Fold(line), StringComparison.Ordinal)))
        && (CustomerLevels.Count == 0 || CustomerLevels.Any(level => string.Equals(level, customerLevel, StringComparison.OrdinalIgnoreCase)));

    private static LeadGrade GradeOf(Lead lead) => lead.Outcome switch
    {
        QualificationOutcome.Qualified => LeadGrade.Qualified,
        QualificationOutcome.General => LeadGrade.General,
        _ => LeadGrade.Ungraded,
    };

    internal sealed class Configuration : IEntityTypeConfiguration<ProtectionRule>
    {
        public void Configure(EntityTypeBuilder<ProtectionRule> builder)
        {
            builder.ToTable("protection_rules");
            builder.Property(r => r.Name).HasMaxLength(LeadConfiguration.LongestName);
            builder.Property(r => r.Grades).HasMaxLength(200).HasJson();
            builder.Property(r => r.ProductLines).HasMaxLength(-1).HasJson();
            builder.Property(r => r.CustomerLevels).HasMaxLength(2000).HasJson();
            builder.Property(r => r.Terms).HasMaxLength(200).HasJson();
            builder.HasIndex(r => r.Position);
        }
    }
}
