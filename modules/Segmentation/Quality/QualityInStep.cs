using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Quality;

internal static class QualityInStep
{
    /// <summary>The rule of a record type as it is now; not tracked.</summary>
    public static async Task<QualityRule> QualityRuleAsync(this SegmentationDbContext db, QualityRecords records, CancellationToken ct) =>
        await db.QualityRules.AsNoTracking().FirstOrDefaultAsync(rule => rule.Records == records, ct) ?? QualityRule.Standard(records);

    /// <summary>How complete the records are that are about to be saved, and when they are to be verified.</summary>
    public static async Task KeepQualityInStepAsync(this SegmentationDbContext db, IReadOnlyList<AggregateRoot> saved, DateTime now, CancellationToken ct)
    {
        await AssessAsync(QualityRecords.Account, saved.OfType<Account>());
        await AssessAsync(QualityRecords.Contact, saved.OfType<Contact>());

        async Task AssessAsync<T>(QualityRecords type, IEnumerable<T> records)
            where T : AggregateRoot, IVerifiable
        {
            QualityRule? rule = null;
            foreach (var record in records)
            {
                rule ??= await db.QualityRuleAsync(type, ct);
                record.Assess(rule, record.CreatedAt == default ? now : record.CreatedAt);
            }
        }
    }

    public static void Assess(this IVerifiable record, QualityRule rule, DateTime createdAt) =>
        record.Assess(Completeness.Of(record, rule.Weights), rule.DueAfter(record.VerifiedAt ?? createdAt));
}
