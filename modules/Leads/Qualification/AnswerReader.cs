using System.Globalization;
using System.Text.Json;
using Crm.Shared.Domain;
using Crm.Shared.Text;

namespace Crm.Leads.Qualification;

/// <summary>An answer in the terms that scoring needs: chosen options, or a value on a scale (a date counts days from the call).</summary>
internal sealed record Answer(IReadOnlyList<ScriptOption> Options, decimal? Value, LocalizedText Shown);

internal static class AnswerReader
{
    private const int LongestText = 4000;

    /// <summary>Null when the question is left open or the answer is faulty; a fault is added to <paramref name="errors"/>.</summary>
    public static Answer? Read(ScriptQuestion question, JsonElement json, DateOnly today, List<InvalidField> errors)
    {
        if (IsEmpty(json))
            return null;

        var pointer = Pointer(question.Key);
        return question.Kind switch
        {
            QuestionKind.Single => json.ValueKind is JsonValueKind.String
                ? Choice(question, [(json.GetString()!, pointer)], errors)
                : Wrong("answer.not-an-option"),
            QuestionKind.Multi => json.ValueKind is JsonValueKind.Array && json.EnumerateArray().All(x => x.ValueKind is JsonValueKind.String)
                ? Choice(question, [.. json.EnumerateArray().Select((x, i) => (x.GetString()!, $"{pointer}/{i}"))], errors)
                : Wrong("answer.not-options"),
            QuestionKind.Number => json.ValueKind is JsonValueKind.Number && json.TryGetDecimal(out var number)
                ? Value(number, number.ToString(CultureInfo.InvariantCulture))
                : Wrong("answer.not-a-number"),
            QuestionKind.Money => Money(question, json, pointer, errors),
            QuestionKind.Date => json.ValueKind is JsonValueKind.String
                && DateOnly.TryParseExact(json.GetString(), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                ? Value(date.DayNumber - today.DayNumber, json.GetString()!)
                : Wrong("answer.not-a-date"),
            QuestionKind.Text => json.ValueKind is not JsonValueKind.String ? Wrong("answer.not-a-text")
                : json.GetString()!.Length > LongestText ? Wrong("answer.too-long", ("limit", LongestText))
                : new Answer([], null, LocalizedText.Same(json.GetString()!)),
            _ => throw new InvalidOperationException($"A question of kind {question.Kind} cannot be answered."),
        };

        Answer? Wrong(string code, params (string, object?)[] args)
        {
            errors.Add(Fault.At(pointer, code, args));
            return null;
        }
    }

    public static string Pointer(string question) =>
        "/answers/" + question.Replace("~", "~0", StringComparison.Ordinal).Replace("/", "~1", StringComparison.Ordinal);

    private static bool IsEmpty(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Null or JsonValueKind.Undefined => true,
        JsonValueKind.String => string.IsNullOrWhiteSpace(json.GetString()),
        JsonValueKind.Array => json.GetArrayLength() == 0,
        _ => false,
    };

    private static Answer? Choice(ScriptQuestion question, IReadOnlyList<(string Key, string Pointer)> chosen, List<InvalidField> errors)
    {
        var unknown = chosen.Where(c => question.Options.All(o => o.Key != c.Key)).ToList();
        errors.AddRange(unknown.Select(c => Fault.At(c.Pointer, "answer.unknown-option", ("option", c.Key))));
        if (unknown.Count > 0)
            return null;

        var options = question.Options.Where(o => chosen.Any(c => c.Key == o.Key)).ToList();
        return new Answer(options, null, LocalizedText.Join([.. options.Select(o => o.Text)]));
    }

    private static Answer? Money(ScriptQuestion question, JsonElement json, string pointer, List<InvalidField> errors)
    {
        if (json.ValueKind is not JsonValueKind.Object
            || !json.TryGetProperty("amount", out var amountJson) || !TryReadAmount(amountJson, out var amount)
            || !json.TryGetProperty("currency", out var currencyJson) || currencyJson.ValueKind is not JsonValueKind.String)
        {
            errors.Add(Fault.At(pointer, "answer.not-money"));
            return null;
        }

        if (currencyJson.GetString() != question.Currency)
        {
            errors.Add(Fault.At($"{pointer}/currency", "answer.wrong-currency", ("currency", question.Currency)));
            return null;
        }

        return Value(amount, $"{question.Currency} {amount.ToString("#,0.##", CultureInfo.InvariantCulture)}");
    }

    private static bool TryReadAmount(JsonElement json, out decimal amount)
    {
        amount = 0;
        return json.ValueKind switch
        {
            JsonValueKind.Number => json.TryGetDecimal(out amount),
            JsonValueKind.String => decimal.TryParse(json.GetString(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out amount),
            _ => false,
        };
    }

    private static Answer Value(decimal value, string shown) => new([], value, LocalizedText.Same(shown));
}
