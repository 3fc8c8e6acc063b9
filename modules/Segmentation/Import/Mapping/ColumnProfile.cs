using Crm.Shared.Text;

namespace Crm.Segmentation.Import.Mapping;

/// <summary>What the cells of one column look like, gathered as they pass.</summary>
internal sealed class ColumnProfile(string header)
{
    private const int Looked = 2_000;
    private const int SamplesKept = 5;
    private const int SampleLength = 120;

    private readonly List<string> _samples = [];
    private readonly int[] _shapes = new int[Enum.GetValues<ValueShape>().Length];
    private int _looked, _traditional, _simplified;
    private long _rows, _filled;

    public string Header { get; } = header;
    public IReadOnlyList<string> Samples => _samples;
    public DateOrderEvidence Dates { get; } = new();

    /// <summary>The share of rows, 0 to 1, in which the column holds something.</summary>
    public double Fill => _rows == 0 ? 0 : (double)_filled / _rows;

    public bool IsBlank => _filled == 0;
    public bool IsTraditional => _traditional >= _simplified;

    public void Add(string cell)
    {
        _rows++;
        if (cell.Length == 0) return;
        _filled++;
        Dates.Add(cell);
        if (_looked >= Looked) return;
        _looked++;
        foreach (var shape in ValueShapes.Of(cell)) _shapes[(int)shape]++;
        var lean = HanScript.LeanOf(cell);
        if (lean > 0) _traditional++;
        else if (lean < 0) _simplified++;
        var sample = cell.Length > SampleLength ? WholeCharacters.Cut(cell, SampleLength) + "…" : cell;
        if (_samples.Count < SamplesKept && !_samples.Contains(sample)) _samples.Add(sample);
    }

    /// <summary>The share of the cells looked at that have this shape.</summary>
    public double Share(ValueShape shape) => _looked == 0 ? 0 : (double)_shapes[(int)shape] / _looked;
}
