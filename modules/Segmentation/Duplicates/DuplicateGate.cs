using Crm.Shared.Domain;
using Crm.Shared.Web;

namespace Crm.Segmentation.Duplicates;

/// <param name="Number">Of an account.</param>
/// <param name="District">Of an account.</param>
/// <param name="Verdict">How sure it is that this is the same.</param>
/// <param name="Rules">Why: the rules that spoke for and against, with their weights.</param>
internal sealed record DuplicateCandidate(
    Guid Id, string? Number, string Name, string? District, Guid? OwnerId, DuplicateVerdict Verdict, IReadOnlyList<MatchedRule> Rules);

/// <param name="Candidates">Records that the caller may see, the likeliest first.</param>
/// <param name="Hidden">How many more there are that the caller may not see: ask a manager before entering it twice.</param>
internal sealed record DuplicateReport(IReadOnlyList<DuplicateCandidate> Candidates, int Hidden)
{
    /// <summary>Whether something is left that nobody has called different. Whoever confirms anything has seen that there are hidden ones.</summary>
    public bool IsOpen(IReadOnlyList<Guid>? confirmedDifferent) =>
        Candidates.Any(candidate => confirmedDifferent?.Contains(candidate.Id) != true) || (Hidden > 0 && confirmedDifferent is null);
}

/// <summary>Stands before a new record: what may exist already is first shown to the person who enters it.</summary>
internal sealed class DuplicateGate(SegmentationDbContext db, DuplicateFinder finder, ICurrentUser user, TimeProvider clock)
{
    private const int MostCandidates = 10;

    public async Task<DuplicateReport> CheckAccountAsync(AccountDetails details, Guid? itself, CancellationToken ct) =>
        await ReportAsync((await finder.FindAccountsAsync([details.ToSubject()], ct))[0], Account.RecordType, itself, ct);

    public async Task<DuplicateReport> CheckContactAsync(ContactDetails details, Guid? itself, CancellationToken ct) =>
        await ReportAsync((await finder.FindContactsAsync([details.ToSubject()], ct))[0], Contact.RecordType, itself, ct);

    /// <summary>Throws the 409 with the candidates unless all of them are said to be different.</summary>
    public static void Demand(DuplicateReport report, RecordType type, IReadOnlyList<Guid>? confirmedDifferent)
    {
        if (!report.IsOpen(confirmedDifferent)) return;
        throw new BusinessRuleException($"{type.Name}.duplicate", ("count", report.Candidates.Count + report.Hidden))
        {
            Details = new Dictionary<string, object?> { ["candidates"] = report.Candidates, ["hidden"] = report.Hidden },
        };
    }

    /// <summary>Remembers what a person has judged to be different.</summary>
    public async Task RememberAsync(Guid id, IReadOnlyList<Guid>? different, CancellationToken ct)
    {
        foreach (var other in (different ?? []).Where(other => other != id).Distinct())
        {
            var pair = DistinctPair.Of(id, other, clock.GetUtcNow().UtcDateTime, user.Id);
            if (await db.DistinctPairs.FindAsync([pair.FirstId, pair.SecondId], ct) is null) db.DistinctPairs.Add(pair);
        }
    }

    private async Task<DuplicateReport> ReportAsync(IReadOnlyList<DuplicateMatch> matches, RecordType type, Guid? itself, CancellationToken ct)
    {
        if (itself is { } id) matches = await finder.WithoutDistinctAsync(id, matches, ct);
        var visible = matches.Where(match => user.May(type.Permission("read"), match.Record)).ToList();
        return new DuplicateReport(
            [.. visible.Take(MostCandidates).Select(match => new DuplicateCandidate(
                match.Record.Id, match.Record.Number, match.Record.Name, match.Record.District, match.Record.OwnerId, match.Score.Verdict, match.Score.Rules))],
            matches.Count - visible.Count);
    }
}
