using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Quality;

internal sealed class ChangeQualityRule : IEndpoint
{
    /// <param name="Weights">How much each field counts, 0 to 100, by its name or custom.key; what is not named counts nothing.</param>
    /// <param name="VerifyEveryMonths">After how many months a record is to be verified again; null for never.</param>
    internal sealed record Body(IReadOnlyDictionary<string, int> Weights, int? VerifyEveryMonths);

    /// <param name="Fields">All that may have a weight.</param>
    internal sealed record Rule(
        QualityRecords RecordType, IReadOnlyDictionary<string, int> Weights, int? VerifyEveryMonths, IReadOnlyList<string> Fields, int Version);

    internal sealed record RuleList(IReadOnlyList<Rule> Items);

    internal sealed class Validator : AbstractValidator<Body>
    {
        public Validator()
        {
            RuleFor(body => body.Weights).NotNull();
            RuleForEach(body => body.Weights).Must(weight => weight.Value is >= 0 and <= QualityRule.HeaviestWeight).WithErrorCode("quality.weight");
            RuleFor(body => body.VerifyEveryMonths).InclusiveBetween(1, QualityRule.LongestMonths);
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/quality-rules", Read)
            .RequirePermission(QualityPermissions.Read)
            .WithName("listQualityRules")
            .WithSummary("What a whole record consists of, and how often it is to be verified, by record type");
        app.MapPut("/quality-rules/{recordType}", Change)
            .RequirePermission(QualityPermissions.Change)
            .WithName("changeQualityRule")
            .WithSummary("Change the weights of fields and the time until a record is stale; a job assesses the records there are");
    }

    private static async Task<Ok<RuleList>> Read(SegmentationDbContext db, IFieldCatalog catalog, CancellationToken ct)
    {
        List<Rule> rules = [];
        foreach (var records in Enum.GetValues<QualityRecords>())
        {
            var rule = await db.QualityRuleAsync(records, ct);
            rules.Add(new Rule(records, rule.Weights, rule.VerifyEveryMonths, [.. Completeness.Fields(records, catalog)], rule.Version));
        }

        return TypedResults.Ok(new RuleList(rules));
    }

    private static async Task<Results<Accepted, NotFound>> Change(
        string recordType, Body body, IfMatch ifMatch, SegmentationDbContext db, IFieldCatalog catalog, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (!Enum.TryParse<QualityRecords>(recordType, ignoreCase: true, out var records) || !Enum.IsDefined(records))
            return TypedResults.NotFound();
        var known = Completeness.Fields(records, catalog).ToHashSet();
        if (body.Weights.Keys.FirstOrDefault(field => !known.Contains(field)) is { } unknown)
            throw new InvalidRequestException("/weights", "quality.unknown-field", ("field", unknown));

        var rule = await db.QualityRules.FirstOrDefaultAsync(rule => rule.Records == records, ct);
        if (rule is null)
            db.QualityRules.Add(rule = QualityRule.Standard(records));
        ifMatch.Check(rule);
        rule.Change(body.Weights, body.VerifyEveryMonths);
        var job = Job.Create(ScoreQualityJob.Kind, Completeness.NameOf(records), new ScoreQualityJob.Payload(records), user, clock);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}");
    }
}
