using System.Text.RegularExpressions;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;

namespace Crm.Leads.Qualification;

/// <summary>
/// What keeps a script from being published. A draft may have faults; each is reported with a pointer into the document so that the
/// script builder can show it at its place.
/// </summary>
internal sealed class ScriptValidator
{
    private static readonly Regex KeyPattern = new(@"\A[a-zA-Z][a-zA-Z0-9_-]{0,59}\z", RegexOptions.NonBacktracking);

    private readonly List<InvalidField> errors = [];
    private readonly Dictionary<string, ScriptQuestion> earlier = new(StringComparer.Ordinal);
    private readonly HashSet<string> allQuestions;
    private readonly ScriptDocument document;

    private ScriptValidator(ScriptDocument script)
    {
        document = script;
        allQuestions = script.Questions.Select(q => q.Key).ToHashSet(StringComparer.Ordinal);
    }

    public static IReadOnlyList<InvalidField> Validate(ScriptDocument script)
    {
        var validator = new ScriptValidator(script);
        validator.CheckSections();
        validator.CheckThresholds();
        return validator.errors;
    }

    private void CheckSections()
    {
        if (!document.Questions.Any())
            Report("/sections", "script.no-questions");

        var sectionKeys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (section, s) in document.Sections.Select((x, i) => (x, i)))
        {
            var at = $"/sections/{s}";
            CheckKey(section.Key, sectionKeys, at);
            CheckText(section.Title, $"{at}/title");
            foreach (var (question, q) in section.Questions.Select((x, i) => (x, i)))
                CheckQuestion(question, $"{at}/questions/{q}");
        }
    }

    private void CheckQuestion(ScriptQuestion question, string at)
    {
        if (!KeyPattern.IsMatch(question.Key))
            Report($"{at}/key", "script.invalid-key", ("key", question.Key));
        CheckText(question.Text, $"{at}/text");
        if (question.Help is { } help)
            CheckText(help, $"{at}/help");
        if (question.Weight <= 0)
            Report($"{at}/weight", "script.weight-not-positive");
        CheckOptions(question, at);
        CheckBands(question, at);
        CheckBranches(question, at);
        if (!earlier.TryAdd(question.Key, question))
            Report($"{at}/key", "script.duplicate-key", ("key", question.Key));
    }

    private void CheckOptions(ScriptQuestion question, string at)
    {
        if (!question.HasOptions)
        {
            if (question.Options.Count > 0)
                Report($"{at}/options", "script.options-not-allowed", ("kind", question.Kind));
            return;
        }

        if (question.Options.Count < 2)
            Report($"{at}/options", "script.too-few-options");
        var keys = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (option, o) in question.Options.Select((x, i) => (x, i)))
        {
            CheckKey(option.Key, keys, $"{at}/options/{o}");
            CheckText(option.Text, $"{at}/options/{o}/text");
        }
    }

    private void CheckBands(ScriptQuestion question, string at)
    {
        if (question.Kind is QuestionKind.Money && !Currency.IsKnown(question.Currency))
            Report($"{at}/currency", "script.currency-missing");
        if (!question.HasBands && question.Bands.Count > 0)
            Report($"{at}/bands", "script.bands-not-allowed", ("kind", question.Kind));

        for (var b = 0; b < question.Bands.Count; b++)
        {
            var band = question.Bands[b];
            if (band.From >= band.To)
                Report($"{at}/bands/{b}", "script.band-empty");
            else if (question.Bands.Take(b).Any(band.Overlaps))
                Report($"{at}/bands/{b}", "script.bands-overlap");
        }
    }

    private void CheckBranches(ScriptQuestion question, string at)
    {
        var sound = true;
        foreach (var (branch, b) in question.ShowWhen.Select((x, i) => (x, i)))
            sound &= CheckBranch(branch, $"{at}/showWhen/{b}");
        if (sound && !IsReachable(question))
            Report($"{at}/showWhen", "script.unreachable-question", ("question", question.Key));
    }

    private bool CheckBranch(ScriptBranch branch, string at)
    {
        if (!earlier.TryGetValue(branch.Question, out var target))
        {
            var code = allQuestions.Contains(branch.Question) ? "script.branch-to-later-question" : "script.branch-unknown-question";
            return Report($"{at}/question", code, ("question", branch.Question));
        }

        if (target.HasOptions)
        {
            if (branch.AtLeast is not null || branch.AtMost is not null || branch.AnyOf is not { Count: > 0 } anyOf)
                return Report(at, "script.branch-mismatch", ("question", branch.Question));
            var unknown = anyOf.Select((key, i) => (key, i)).FirstOrDefault(x => target.Options.All(o => o.Key != x.key));
            return unknown.key is null || Report($"{at}/anyOf/{unknown.i}", "script.branch-unknown-option", ("option", unknown.key));
        }

        return (target.HasBands && branch.AnyOf is null && (branch.AtLeast ?? branch.AtMost) is not null)
            || Report(at, "script.branch-mismatch", ("question", branch.Question));
    }

    /// <summary>
    /// A hidden question has no answer, so whoever depends on it inherits its conditions: the whole chain must be satisfiable at once.
    /// </summary>
    private bool IsReachable(ScriptQuestion question)
    {
        var chain = new List<ScriptBranch>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<ScriptQuestion>([question]);
        while (open.TryDequeue(out var next))
        {
            chain.AddRange(next.ShowWhen);
            foreach (var branch in next.ShowWhen)
            {
                if (seen.Add(branch.Question) && earlier.TryGetValue(branch.Question, out var target))
                    open.Enqueue(target);
            }
        }

        return chain.GroupBy(b => b.Question).All(conditions => earlier.TryGetValue(conditions.Key, out var target) && target.Kind switch
        {
            QuestionKind.Single => conditions
                .Select(c => (IEnumerable<string>)(c.AnyOf ?? []))
                .Aggregate((a, b) => a.Intersect(b, StringComparer.Ordinal)).Any(),
            QuestionKind.Multi => true,
            _ => !(conditions.Max(c => c.AtLeast) > conditions.Min(c => c.AtMost)),
        });
    }

    private void CheckThresholds()
    {
        var (general, qualified) = document.Thresholds;
        if (general >= qualified)
            Report("/thresholds/general", "script.thresholds-order");
        var best = document.Questions.Sum(BestScore);
        if (qualified > best)
            Report("/thresholds/qualified", "script.threshold-unreachable", ("best", best));
    }

    private static decimal BestScore(ScriptQuestion question) => (question.Weight ?? 1) * question.Kind switch
    {
        QuestionKind.Single => question.Options.Where(o => !o.KnockOut).Select(o => o.Score).DefaultIfEmpty().Max(),
        QuestionKind.Multi => question.Options.Where(o => !o.KnockOut && o.Score > 0).Sum(o => o.Score),
        QuestionKind.Text => 0,
        _ => question.Bands.Where(b => !b.KnockOut).Select(b => b.Score).DefaultIfEmpty().Max(),
    };

    private void CheckKey(string key, HashSet<string> taken, string at)
    {
        if (!KeyPattern.IsMatch(key))
            Report($"{at}/key", "script.invalid-key", ("key", key));
        else if (!taken.Add(key))
            Report($"{at}/key", "script.duplicate-key", ("key", key));
    }

    private void CheckText(LocalizedText text, string at)
    {
        foreach (var language in Locales.All.Where(l => string.IsNullOrWhiteSpace(text[l])))
            Report($"{at}/{language}", "script.missing-translation", ("language", language));
    }

    private bool Report(string pointer, string code, params (string, object?)[] args)
    {
        errors.Add(Fault.At(pointer, code, args));
        return false;
    }
}
