using Crm.Segmentation.Consent;
using Crm.Segmentation.Duplicates;
using Crm.Shared.Domain;

namespace Crm.Segmentation.Import;

internal enum RowOutcome { Pending, Create, Update, Unchanged, DuplicateInFile, PossibleDuplicate, Rejected, Skipped }

internal enum RowDecision { Merge, Create, Skip }

/// <summary>One row of a list as it was read, what becomes of it, and why.</summary>
internal sealed class ImportRow : IHasId
{
    public Guid Id { get; init; }
    public Guid ImportId { get; init; }

    /// <summary>Counted from 1 over the rows of the list.</summary>
    public int Number { get; init; }

    /// <summary>Where a person finds it in the file.</summary>
    public int Line { get; init; }
    public string[] Cells { get; set; } = [];

    /// <summary>What was wrong with the row in the file itself; gone when a person has put it right.</summary>
    public RowProblem? Damage { get; set; }
    public bool Edited { get; set; }
    public RowOutcome Outcome { get; set; }
    public IReadOnlyList<RowProblem> Reasons { get; set; } = [];
    public IReadOnlyList<RowCandidate> Candidates { get; set; } = [];

    /// <summary>What a person decided about a possible duplicate.</summary>
    public RowDecision? Decision { get; set; }
    public Guid? Into { get; set; }

    /// <summary>The record that the row made or was added to.</summary>
    public Guid? RecordId { get; set; }

    /// <summary>Whether a run has taken it; a later run leaves it alone.</summary>
    public bool Applied { get; set; }

    /// <summary>Every mail address and telephone number in it, whatever its columns mean.</summary>
    public IEnumerable<ContactPoint> FindAddresses()
    {
        foreach (var text in Cells.SelectMany(cell => cell.Split([';', ',', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
            if (ContactPoint.TryParse(text, out var point)) yield return point;
    }

    /// <summary>The person in it was erased before a run took it: no run ever will.</summary>
    public void LeaveOut()
    {
        Forget();
        (Outcome, Reasons) = (RowOutcome.Rejected, [RowProblem.Of("import.person-erased")]);
    }

    /// <summary>The person in it was erased: what stays is that there was a row, and what became of it.</summary>
    public void Forget()
    {
        (Cells, Damage, Reasons, Candidates) = ([.. Cells.Select(_ => "")], null, [], []);
        Applied = true;
    }
}

/// <summary>What a row may be the same as.</summary>
/// <param name="Id">To decide into.</param>
/// <param name="Verdict">How sure it is.</param>
/// <param name="Rules">Why: the rules that spoke for and against.</param>
/// <param name="Row">The earlier row of the same list that makes it; null for a record that exists.</param>
internal sealed record RowCandidate(Guid Id, string Name, string? District, DuplicateVerdict Verdict, IReadOnlyList<MatchedRule> Rules, int? Row);
