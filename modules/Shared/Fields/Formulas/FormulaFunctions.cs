using static Crm.Shared.Fields.FieldType;

namespace Crm.Shared.Fields.Formulas;

/// <summary>The functions of formulas.</summary>
public static class FormulaFunctions
{
    private delegate Func<FormulaInputs, object?> Body(IReadOnlyList<Term> arguments);

    // Name, what it gives, what it takes, and how many of the last it takes at most.
    private static readonly Dictionary<string, Function> All = new Function[]
    {
        new("abs", Number, [Number], args => inputs => Math.Abs(args[0].Number(inputs))),
        new("ceiling", Number, [Number], args => inputs => decimal.Ceiling(args[0].Number(inputs))),
        new("contains", YesNo, [FieldType.Text, FieldType.Text], args => inputs => args[0].Text(inputs).Contains(args[1].Text(inputs), StringComparison.OrdinalIgnoreCase)),
        new("day", Number, [Date], args => inputs => (decimal)args[0].Date(inputs).Day),
        new("floor", Number, [Number], args => inputs => decimal.Floor(args[0].Number(inputs))),
        new("left", FieldType.Text, [FieldType.Text, Number], args => inputs => args[0].Text(inputs) is var text ? text[..Length(text, args[1], inputs)] : null),
        new("length", Number, [FieldType.Text], args => inputs => (decimal)args[0].Text(inputs).Length),
        new("lower", FieldType.Text, [FieldType.Text], args => inputs => args[0].Text(inputs).ToLowerInvariant()),
        new("max", Number, [Number], args => inputs => args.Max(arg => arg.Number(inputs))) { Several = true },
        new("min", Number, [Number], args => inputs => args.Min(arg => arg.Number(inputs))) { Several = true },
        new("month", Number, [Date], args => inputs => (decimal)args[0].Date(inputs).Month),
        new("right", FieldType.Text, [FieldType.Text, Number], args => inputs => args[0].Text(inputs) is var text ? text[^Length(text, args[1], inputs)..] : null),
        new("round", Number, [Number, Number], args => inputs => decimal.Round(args[0].Number(inputs), args.Count < 2 ? 0 : decimal.ToInt32(args[1].Number(inputs)), MidpointRounding.AwayFromZero)) { Least = 1 },
        new("text", FieldType.Text, [null], args => inputs => Operations.AsText(args[0].Of(inputs))),
        new("upper", FieldType.Text, [FieldType.Text], args => inputs => args[0].Text(inputs).ToUpperInvariant()),
        new("year", Number, [Date], args => inputs => (decimal)args[0].Date(inputs).Year),
        new("isBlank", YesNo, [null], args => inputs => args[0].Of(inputs) is null or ""),
    }.ToDictionary(function => function.Name, StringComparer.OrdinalIgnoreCase);

    public static IReadOnlyList<string> Names { get; } = [.. All.Keys.Append("if").Append("coalesce").Order(StringComparer.OrdinalIgnoreCase)];

    internal static Term Call(string name, IReadOnlyList<Term> arguments, int position)
    {
        // These two give what their arguments give.
        switch (name.ToLowerInvariant())
        {
            case "if" when arguments is [var condition, var then, var otherwise]:
                Demand(condition.Kind is null or YesNo);
                return new Term(Common(then.Kind, otherwise.Kind), inputs => condition.YesNo(inputs) ? then.Of(inputs) : otherwise.Of(inputs));
            case "coalesce" when arguments.Count > 0:
                return new Term(
                    arguments.Select(argument => argument.Kind).Aggregate(Common),
                    inputs => arguments.Select(argument => argument.Of(inputs)).FirstOrDefault(value => value is not (null or "")));
        }

        if (!All.TryGetValue(name, out var function))
            throw new FormulaException("unknown-function", ("function", name), ("position", position), ("functions", Names));
        Demand(arguments.Count >= function.Least && (function.Several || arguments.Count <= function.Takes.Length));
        for (var i = 0; i < arguments.Count; i++)
            Demand(function.Takes[Math.Min(i, function.Takes.Length - 1)] is not { } wanted || arguments[i].Kind is not { } given || given == wanted);
        return new Term(function.Gives, function.Body(arguments));

        FieldType? Common(FieldType? one, FieldType? other)
        {
            Demand(one is null || other is null || one == other);
            return one ?? other;
        }

        void Demand(bool suits)
        {
            if (!suits)
                throw new FormulaException("unsuited-arguments", ("function", name), ("position", position));
        }
    }

    private static int Length(string text, Term wanted, FormulaInputs inputs) => (int)Math.Clamp(wanted.Number(inputs), 0, text.Length);

    private sealed record Function(string Name, FieldType Gives, FieldType?[] Takes, Body Body)
    {
        public int Least { get; init; } = Takes.Length;
        public bool Several { get; init; }
    }
}
