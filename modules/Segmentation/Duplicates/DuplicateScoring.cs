namespace Crm.Segmentation.Duplicates;

/// <summary>
/// Says how sure it is that two records are one, and by which rules. Same may be acted on without asking; likely and possible are for a person
/// to judge. A false merge is worse than a missed one, so whatever speaks against lowers the verdict.
/// </summary>
internal static class DuplicateScoring
{
    private const int Same = 90;
    private const int Likely = 70;
    private const int Possible = 50;

    public static DuplicateScore Score(DuplicateSubject a, DuplicateSubject b)
    {
        if (a.Kind != b.Kind) return DuplicateScore.None;
        var score = a.Kind == SubjectKind.Company ? new Tally(CompareCompanyNames(a, b)) : new Tally(ComparePersonNames(a, b));
        AddEvidence(score, a, b);
        if (score.Points > 0) AddContradictions(score, a, b);
        return score.Total();
    }

    private static IEnumerable<NameComparison> CompareCompanyNames(DuplicateSubject a, DuplicateSubject b) =>
        from x in a.CompanyNames
        from y in b.CompanyNames
        let comparison = NameComparison.Of(x, y)
        where comparison is not null
        select comparison with { Script = x.Script };

    private static IEnumerable<NameComparison> ComparePersonNames(DuplicateSubject a, DuplicateSubject b) =>
        from x in a.PersonNames
        from y in b.PersonNames
        let comparison = PersonName.Compare(x, y)
        where comparison is not null
        select comparison with { Script = x.IsEastAsian ? NameScript.EastAsian : NameScript.Western };

    private static void AddEvidence(Tally score, DuplicateSubject a, DuplicateSubject b)
    {
        var person = a.Kind == SubjectKind.Person;
        score.AddEvidence(DuplicateRule.EmailEqual, Common(a.Emails, b.Emails), person ? 35 : 12);
        score.AddEvidence(DuplicateRule.PhoneEqual, Common(a.Phones, b.Phones), person ? 30 : 12);
        score.AddEvidence(DuplicateRule.DomainEqual, Common(a.Domains, b.Domains), 12);
        if (score.HasName && a.Companies.Intersect(b.Companies).Any()) score.Add(DuplicateRule.SameCompany, 25);
    }

    private static void AddContradictions(Tally score, DuplicateSubject a, DuplicateSubject b)
    {
        var reachable = score.Has(DuplicateRule.EmailEqual) || score.Has(DuplicateRule.PhoneEqual);
        if (a.Country is not null && b.Country is not null && a.Country != b.Country) score.Add(DuplicateRule.CountryDiffers, reachable ? -10 : -30);
        else if (a.District is not null && b.District is not null && a.District != b.District) score.Add(DuplicateRule.DistrictDiffers, -10);

        // acme.com and acme.com.hk are one company's; acme.com and acme-audio.com need not be.
        if (a.Domains.Count > 0 && b.Domains.Count > 0 && !a.Domains.Select(Label).Intersect(b.Domains.Select(Label)).Any())
            score.Add(DuplicateRule.DomainDiffers, -15);

        static string Label(string domain) => domain[..domain.IndexOf('.', StringComparison.Ordinal)];
    }

    private static string? Common(IReadOnlyList<string> a, IReadOnlyList<string> b) =>
        a.Count == 0 || b.Count == 0 ? null : a.FirstOrDefault(b.Contains);

    private sealed class Tally
    {
        private readonly List<MatchedRule> _rules = [];
        private readonly bool _namesDiffer;
        private readonly int _ceiling = 100;
        private int _evidence;

        public Tally(IEnumerable<NameComparison> comparisons)
        {
            var best = default(NameComparison);
            var disagreement = false;
            foreach (var script in comparisons.GroupBy(comparison => comparison.Script))
            {
                var bestOfScript = script.MaxBy(comparison => (comparison.Points, comparison.Rules.Count))!;
                disagreement |= bestOfScript.Points == 0;
                if (best is null || bestOfScript.Points > best.Points || best.Points == 0 && bestOfScript.Rules.Count > best.Rules.Count) best = bestOfScript;
            }
            if (best is null) return;

            _rules.AddRange(best.Rules);
            _ceiling = best.Ceiling;
            _namesDiffer = best.Points == 0;
            HasName = Points > 0;
            // Giant Ltd 巨人 is not Giant Ltd 捷安特.
            if (HasName && disagreement) Add(DuplicateRule.OtherNameDiffers, -30);
        }

        public bool HasName { get; }

        public int Points => _rules.Sum(rule => rule.Weight);

        public bool Has(DuplicateRule rule) => _rules.Exists(matched => matched.Rule == rule);

        public void Add(DuplicateRule rule, int weight, string? value = null) => _rules.Add(new(rule, weight, value));

        public void AddEvidence(DuplicateRule rule, string? value, int weight)
        {
            if (value is null) return;
            _evidence++;
            // Without a name that agrees, one common value is worth a look and no more: switchboards and group domains are shared.
            if (!HasName) weight = _evidence == 1 ? Possible : _namesDiffer ? 8 : 22;
            Add(rule, weight, value);
        }

        public DuplicateScore Total()
        {
            var points = Math.Clamp(Points, 0, _namesDiffer ? Likely - 1 : HasName ? _ceiling : Same - 1);
            points = Math.Min(points, _ceiling);
            var verdict = points switch
            {
                >= Same => DuplicateVerdict.Same,
                >= Likely => DuplicateVerdict.Likely,
                >= Possible => DuplicateVerdict.Possible,
                _ => DuplicateVerdict.Different,
            };
            return new DuplicateScore(verdict, points, _rules);
        }
    }
}
