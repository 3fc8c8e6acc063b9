namespace Crm.Segmentation.Import;

/// <summary>Why a row, or a cell of it, cannot be taken as it stands; the words for it are in Messages.json under the code.</summary>
internal sealed record RowProblem(string Code, string? Column = null, IReadOnlyDictionary<string, string>? Args = null)
{
    public static RowProblem Of(string code, params (string Name, object Value)[] args) =>
        new(code, null, args.ToDictionary(arg => arg.Name, arg => FormattableString.Invariant($"{arg.Value}")));

    public RowProblem In(string column) => this with { Column = column };
}
