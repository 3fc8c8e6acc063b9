using System.Text.Json.Serialization;
using Crm.Shared.Text;

namespace Crm.Leads.Qualification;

/// <summary>A questionnaire: sections of questions, their scores, and the scores from which a lead is general or qualified.</summary>
internal sealed record ScriptDocument(IReadOnlyList<ScriptSection> Sections, ScriptThresholds Thresholds)
{
    [JsonIgnore]
    public IEnumerable<ScriptQuestion> Questions => Sections.SelectMany(s => s.Questions);
}

internal sealed record ScriptSection(string Key, LocalizedText Title, IReadOnlyList<ScriptQuestion> Questions);

/// <summary>A lead with at least <c>Qualified</c> points is qualified, with at least <c>General</c> it is general, below it is disqualified.</summary>
internal sealed record ScriptThresholds(decimal General, decimal Qualified);

internal enum QuestionKind
{
    Single,
    Multi,
    Number,
    Money,
    Date,
    Text,
}

internal sealed record ScriptQuestion
{
    public required string Key { get; init; }
    public required QuestionKind Kind { get; init; }
    public required LocalizedText Text { get; init; }

    /// <summary>What the caller may say or look for; optional.</summary>
    public LocalizedText? Help { get; init; }

    public bool Required { get; init; }

    /// <summary>Multiplies the points of the answer; 1 when absent.</summary>
    public decimal? Weight { get; init; }

    /// <summary>ISO 4217; for money only.</summary>
    public string? Currency { get; init; }

    /// <summary>For single and multi.</summary>
    public IReadOnlyList<ScriptOption> Options { get; init; } = [];

    /// <summary>For number, money and date. A date is measured in days after the day of the call.</summary>
    public IReadOnlyList<ScoreBand> Bands { get; init; } = [];

    /// <summary>The question is asked when every condition holds; always when there is none.</summary>
    public IReadOnlyList<ScriptBranch> ShowWhen { get; init; } = [];

    [JsonIgnore]
    public bool HasOptions => Kind is QuestionKind.Single or QuestionKind.Multi;

    [JsonIgnore]
    public bool HasBands => Kind is QuestionKind.Number or QuestionKind.Money or QuestionKind.Date;
}

internal sealed record ScriptOption(string Key, LocalizedText Text, decimal Score = 0, bool KnockOut = false);

/// <summary>Points for a value of at least <c>From</c> and below <c>To</c>; an absent bound is open.</summary>
internal sealed record ScoreBand(decimal? From = null, decimal? To = null, decimal Score = 0, bool KnockOut = false)
{
    public bool Contains(decimal value) => (From is null || value >= From) && (To is null || value < To);

    public bool Overlaps(ScoreBand other) =>
        (From is null || other.To is null || From < other.To) && (other.From is null || To is null || other.From < To);
}

/// <summary>Holds when the earlier question has one of the options (<c>AnyOf</c>), or a value within the bounds, both included.</summary>
internal sealed record ScriptBranch(string Question, IReadOnlyList<string>? AnyOf = null, decimal? AtLeast = null, decimal? AtMost = null);
