namespace Crm.Segmentation.Import.Files;

/// <summary>
/// Stands between the file and CsvHelper, which holds a record in memory until it ends and cannot tell where a quote began. Cells
/// and columns beyond the limits are cut off here, and for every record it notes the line and what was wrong with it.
/// </summary>
internal sealed class CsvGuard(TextReader text, char delimiter) : TextReader
{
    private readonly Queue<(int Line, RowProblem? Problem)> _records = new();
    private readonly char[] _block = new char[32 * 1024];
    private int _next, _filled;

    private int _line = 1;
    private bool _inRecord, _cellStart, _quoted, _inQuotes, _cut, _cutRecord, _stray;
    private int _recordLine, _quoteLine, _cells, _cellLength;
    private RowProblem? _problem;
    private char _previous;

    /// <summary>Line and fault of the next record, in the order in which the parser meets them.</summary>
    public (int Line, RowProblem? Problem) NextRecord() => _records.Dequeue();

    public override int Read(char[] buffer, int index, int count)
    {
        var written = 0;
        // Two characters may come of one: a cell cut off within quotes needs its quote closed.
        while (written == 0 || written + 2 <= count)
        {
            if (_next == _filled)
            {
                if (written > 0) break;
                (_next, _filled) = (0, text.Read(_block, 0, _block.Length));
                if (_filled == 0)
                {
                    EndOfFile();
                    break;
                }
            }
            var character = _block[_next++];
            var wasInQuotes = _inQuotes;
            var structural = Follow(character);
            if (_cutRecord && structural != Structure.RecordEnd) continue;
            if (structural != Structure.None)
            {
                _cut = false;
            }
            else if (_cut || (_stray && character == '"'))
            {
                // After a stray quote the parser may take the next one for an opening.
                continue;
            }
            else if (++_cellLength > TableLimits.CellLength)
            {
                _cut = true;
                _problem ??= RowProblem.Of("import.cell-too-long", ("limit", TableLimits.CellLength));
                if (wasInQuotes) buffer[index + written++] = '"';
                continue;
            }
            buffer[index + written++] = character;
        }
        return written;
    }

    private enum Structure { None, CellEnd, RecordEnd }

    private Structure Follow(char character)
    {
        var lineBreak = character == '\r' || (character == '\n' && _previous != '\r');
        if (!_inRecord)
        {
            if (character is '\r' or '\n')
            {
                if (lineBreak) _line++;
                _previous = character;
                return Structure.RecordEnd;
            }
            (_inRecord, _recordLine, _cells, _problem, _cutRecord) = (true, _line, 1, null, false);
            _cellStart = true;
        }

        if (_cellStart)
        {
            _quoted = _inQuotes = character == '"';
            (_cellStart, _cellLength, _cut, _stray) = (false, _quoted ? -1 : 0, false, false);
            if (_quoted) _quoteLine = _line;
        }
        else if (_quoted && character == '"')
        {
            if (_inQuotes) _inQuotes = false;
            else if (_previous == '"') _inQuotes = true;
            else Stray();
        }

        var structure = Structure.None;
        if (!_inQuotes)
        {
            if (character == delimiter) structure = EndCell();
            else if (character is '\r' or '\n') structure = EndRecord();
            else if (_quoted && character != '"') Stray();
        }
        if (lineBreak) _line++;
        _previous = character;
        return structure;
    }

    /// <summary>Something follows a closing quote. Within one line it is a slip; over lines the quote was never closed where it should.</summary>
    private void Stray()
    {
        if (_quoteLine != _line) throw new FileRefusedException("import.unclosed-quote", ("line", _quoteLine));
        _problem ??= RowProblem.Of("import.stray-quote");
        (_quoted, _stray) = (false, true);
    }

    private Structure EndCell()
    {
        _cellStart = true;
        if (++_cells <= TableLimits.Columns || _cutRecord) return Structure.CellEnd;
        _problem = RowProblem.Of("import.row-too-wide", ("limit", TableLimits.Columns));
        _cutRecord = true;
        return Structure.CellEnd;
    }

    private Structure EndRecord()
    {
        _inRecord = false;
        _records.Enqueue((_recordLine, _problem));
        return Structure.RecordEnd;
    }

    private void EndOfFile()
    {
        if (_inRecord && _inQuotes) throw new FileRefusedException("import.unclosed-quote", ("line", _quoteLine));
        if (_inRecord) EndRecord();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) text.Dispose();
        base.Dispose(disposing);
    }
}
