using FluentValidation;

namespace Crm.Leads.Protection;

/// <summary>A protection rule as an administrator writes it. Empty lists mean any.</summary>
internal sealed record ProtectionRuleInput
{
    public required string Name { get; init; }
    public IReadOnlyList<LeadGrade> Grades { get; init; } = [];

    /// <summary>The least score that the rule covers.</summary>
    public decimal? ScoreFrom { get; init; }

    /// <summary>Words of the lead's interest, in any writing.</summary>
    public IReadOnlyList<string> ProductLines { get; init; } = [];

    /// <summary>Grades of the account that the lead's company is.</summary>
    public IReadOnlyList<string> CustomerLevels { get; init; } = [];

    /// <summary>Working days from taking the lead.</summary>
    public required int Days { get; init; }

    /// <summary>Working days from every recorded progress: a contact, a completed questionnaire.</summary>
    public required int ExtensionDays { get; init; }

    /// <summary>Working days from taking the lead after which progress prolongs no more; absent for no end.</summary>
    public int? LongestDays { get; init; }

    /// <summary>The owner is told when so many working days are left.</summary>
    public int WarnDays { get; init; } = 1;
    public bool Active { get; init; } = true;

    public ProtectionRuleDesign ToDesign() => new(
        Name.Trim(), Grades, ScoreFrom, Tidy(ProductLines), Tidy(CustomerLevels), new ProtectionTerms(Days, ExtensionDays, LongestDays, WarnDays), Active);

    public static ProtectionRuleInput Of(ProtectionRule rule) => new()
    {
        Name = rule.Name,
        Grades = rule.Grades,
        ScoreFrom = rule.ScoreFrom,
        ProductLines = rule.ProductLines,
        CustomerLevels = rule.CustomerLevels,
        Days = rule.Terms.Days,
        ExtensionDays = rule.Terms.ExtensionDays,
        LongestDays = rule.Terms.LongestDays,
        WarnDays = rule.Terms.WarnDays,
        Active = rule.Active,
    };

    private static List<string> Tidy(IReadOnlyList<string> words) => [.. words.Select(w => w.Trim()).Where(w => w.Length > 0).Distinct(StringComparer.OrdinalIgnoreCase)];

    internal sealed class Validator : AbstractValidator<ProtectionRuleInput>
    {
        private const int MostDays = 250;
        private const int MostWords = 50;

        public Validator()
        {
            RuleFor(r => r.Name).NotEmpty().MaximumLength(LeadConfiguration.LongestName);
            RuleForEach(r => r.Grades).IsInEnum();
            RuleFor(r => r.ProductLines).Must(words => words.Count <= MostWords);
            RuleForEach(r => r.ProductLines).NotEmpty().MaximumLength(80);
            RuleFor(r => r.CustomerLevels).Must(words => words.Count <= MostWords);
            RuleForEach(r => r.CustomerLevels).NotEmpty().MaximumLength(20);
            RuleFor(r => r.Days).InclusiveBetween(1, MostDays);
            RuleFor(r => r.ExtensionDays).InclusiveBetween(1, MostDays);
            RuleFor(r => r.LongestDays).InclusiveBetween(1, 2 * MostDays);
            RuleFor(r => r.LongestDays).GreaterThanOrEqualTo(r => r.Days).WithErrorCode("protection-rule.longest-too-short");
            RuleFor(r => r.WarnDays).GreaterThanOrEqualTo(1);
            RuleFor(r => r.WarnDays).Must((r, days) => days <= r.Days && days <= r.ExtensionDays).WithErrorCode("protection-rule.warned-too-early");
        }
    }
}

/// <param name="Position">Rules are asked in rising position; the first that covers a lead counts.</param>
internal sealed record ProtectionRuleResponse(
    Guid Id, int Position, string Name, IReadOnlyList<LeadGrade> Grades, decimal? ScoreFrom, IReadOnlyList<string> ProductLines,
    IReadOnlyList<string> CustomerLevels, int Days, int ExtensionDays, int? LongestDays, int WarnDays, bool Active, int Version)
{
    public static ProtectionRuleResponse Of(ProtectionRule r) => new(
        r.Id, r.Position, r.Name, r.Grades, r.ScoreFrom, r.ProductLines, r.CustomerLevels, r.Terms.Days, r.Terms.ExtensionDays, r.Terms.LongestDays,
        r.Terms.WarnDays, r.Active, r.Version);
}
