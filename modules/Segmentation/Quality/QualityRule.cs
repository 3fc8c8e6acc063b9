using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Segmentation.Quality;

/// <summary>What a whole record of a type consists of, and how often somebody is to look whether it is still true.</summary>
internal sealed class QualityRule : AggregateRoot, IRecord
{
    public const int HeaviestWeight = 100;
    public const int LongestMonths = 120;

    private static readonly Dictionary<QualityRecords, Guid> Ids = new()
    {
        [QualityRecords.Account] = new("0193a000-0000-7000-8000-000000000011"),
        [QualityRecords.Contact] = new("0193a000-0000-7000-8000-000000000012"),
    };

    private QualityRule() { }

    public static RecordType RecordType { get; } = new("quality-rule", "quality-rules");
    public string Label => Records.ToString();
    public QualityRecords Records { get; private init; }

    /// <summary>How much each field counts, by its name or <c>custom.key</c>; what is not named counts nothing.</summary>
    public IReadOnlyDictionary<string, int> Weights { get; private set; } = new Dictionary<string, int>();

    /// <summary>Null: records never become stale.</summary>
    public int? VerifyEveryMonths { get; private set; }

    /// <summary>What holds until somebody changes it.</summary>
    public static QualityRule Standard(QualityRecords records) => new()
    {
        Id = Ids[records],
        Records = records,
        VerifyEveryMonths = 12,
        Weights = records == QualityRecords.Account
            ? new Dictionary<string, int> { ["phones"] = 20, ["emails"] = 15, ["addresses"] = 20, ["businessType"] = 15, ["customerType"] = 10, ["website"] = 10, ["ownerId"] = 10 }
            : new Dictionary<string, int> { ["accounts"] = 25, ["phones"] = 20, ["emails"] = 25, ["jobTitle"] = 20, ["language"] = 10 },
    };

    public void Change(IReadOnlyDictionary<string, int> weights, int? verifyEveryMonths) => (Weights, VerifyEveryMonths) = (weights, verifyEveryMonths);

    /// <summary>When a record that was last known to be true at this time is to be looked at again.</summary>
    public DateTime? DueAfter(DateTime known) => VerifyEveryMonths is { } months ? known.AddMonths(months) : null;

    internal sealed class Configuration : IEntityTypeConfiguration<QualityRule>
    {
        public void Configure(EntityTypeBuilder<QualityRule> builder)
        {
            builder.ToTable("quality_rules");
            builder.Property(rule => rule.Weights).HasMaxLength(-1).HasJson();
            builder.HasIndex(rule => rule.Records).IsUnique();
        }
    }
}

/// <summary>The record types whose quality is watched.</summary>
internal enum QualityRecords
{
    Account,
    Contact,
}
