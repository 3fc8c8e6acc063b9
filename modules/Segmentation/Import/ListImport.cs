using System.Diagnostics.CodeAnalysis;
using Crm.Segmentation.Import.Files;
using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Domain;

namespace Crm.Segmentation.Import;

internal enum SourceKind { ExhibitorList, ChamberList, Spreadsheet, CrmExport, Partner }

internal enum ImportStatus { Uploaded, AwaitingReview, Refused, Mapped, Checking, Checked, Running, Completed, Undoing, Undone }

internal enum OnMatch { FillBlanks, Overwrite, Skip }

internal enum FieldPolicy { FillBlanks, Overwrite, Keep }

/// <summary>One list, from its upload to its records: what the file is, how it is read, and how far it has come.</summary>
internal sealed class ListImport : AggregateRoot, IRecord, IOwned
{
    public const int LongestReason = 1_000;

    private ListImport() { }

    public static RecordType RecordType { get; } = new("import", "imports");

    public string FileName { get; private init; } = "";

    /// <summary>The file's name in our own storage: random, so that nothing of the sender's choosing becomes a path.</summary>
    public string StoredAs { get; private init; } = "";
    public ImportedType Type { get; private init; }
    public string Source { get; private init; } = "";
    public SourceKind SourceKind { get; private init; }
    public FileKind Format { get; private init; }
    public string? Encoding { get; private set; }
    public string? Delimiter { get; private set; }
    public string? Sheet { get; private set; }
    public IReadOnlyList<Sheet> Sheets { get; private set; } = [];
    public int RowCount { get; private set; }
    public IReadOnlyList<ImportColumn> Columns { get; private set; } = [];
    public IReadOnlyList<RowProblem> Notices { get; private set; } = [];
    public ImportMapping? Mapping { get; private set; }
    public ImportStatus Status { get; private set; }

    /// <summary>The job that checks, runs or undoes it, or did so last.</summary>
    public Guid? JobId { get; private set; }
    public UndoReport? Undo { get; private set; }

    /// <summary>The API key through which a partner pushed it.</summary>
    public Guid? PartnerKeyId { get; private init; }
    public string? PartnerName { get; private init; }

    /// <summary>Why a partner's list was sent back.</summary>
    public string? Refusal { get; private set; }
    public Guid? OwnerId { get; private init; }
    public Guid? TeamId { get; private init; }
    public string Label => FileName;

    [SuppressMessage("Maintainability", "CA1506", Justification = "The one place where all of an upload comes together.")]
    public static ListImport Receive(UploadedFile file, TableFile table, ImportedType type, string source, SourceKind kind, Guid? owner, Guid? team, PartnerKey? partner = null) => new()
    {
        FileName = file.Name,
        StoredAs = file.StoredAs,
        Type = type,
        Source = source,
        SourceKind = kind,
        Format = table.Kind,
        Encoding = table.Encoding,
        Delimiter = table.Delimiter,
        Sheet = table.Sheet,
        Sheets = table.Sheets,
        OwnerId = owner,
        TeamId = team,
        PartnerKeyId = partner?.Id,
        PartnerName = partner?.Name,
        Status = partner is null ? ImportStatus.Uploaded : ImportStatus.AwaitingReview,
    };

    public void Staged(int rows, IReadOnlyList<ImportColumn> columns, IReadOnlyList<RowProblem> notices) => (RowCount, Columns, Notices) = (rows, columns, notices);

    /// <summary>The file is about to be read otherwise: what was found in it no longer holds.</summary>
    public void ReadAgain(TableFile table)
    {
        (Encoding, Delimiter, Sheet, Sheets) = (table.Encoding, table.Delimiter, table.Sheet, table.Sheets);
        (RowCount, Columns, Notices, Mapping, Refusal) = (0, [], [], null, null);
        if (Status is not ImportStatus.AwaitingReview) Status = ImportStatus.Uploaded;
    }

    public void Map(ImportMapping mapping)
    {
        if (Status is ImportStatus.Completed or ImportStatus.Undone) throw new BusinessRuleException("import.already-run");
        (Mapping, Status, Refusal) = (mapping, ImportStatus.Mapped, null);
    }

    public void Refuse(string reason)
    {
        if (PartnerKeyId is null) throw new BusinessRuleException("import.not-a-partners");
        DemandNotRun();
        (Status, Refusal) = (ImportStatus.Refused, reason);
    }

    /// <summary>Once a run has begun, what it did is taken back by an undo and in no other way.</summary>
    public void DemandNotRun()
    {
        if (Status is ImportStatus.Running or ImportStatus.Completed or ImportStatus.Undoing or ImportStatus.Undone) throw new BusinessRuleException("import.has-run");
    }

    public void Begin(ImportStatus work, Guid? job)
    {
        if (Status is ImportStatus.Refused) throw new BusinessRuleException("import.refused");
        if (work is ImportStatus.Checking or ImportStatus.Running && Mapping is null) throw new BusinessRuleException("import.not-mapped");
        if (work is ImportStatus.Checking or ImportStatus.Running && Status is ImportStatus.Undone) throw new BusinessRuleException("import.already-undone");
        if (work is ImportStatus.Undoing && Status is not (ImportStatus.Completed or ImportStatus.Running or ImportStatus.Undoing)) throw new BusinessRuleException("import.nothing-to-undo");
        (Status, JobId) = (work, job);
    }

    public void Finish(ImportStatus result, UndoReport? undo = null)
    {
        Status = result;
        Undo = undo ?? Undo;
    }
}

internal sealed record PartnerKey(Guid Id, string Name);

internal sealed record UploadedFile(string Name, string StoredAs);

/// <param name="Header">As the file has it, made unique.</param>
/// <param name="Samples">The first few different values.</param>
/// <param name="Fill">The share of rows, 0 to 1, in which the column holds something.</param>
/// <param name="SuggestedField">Where it probably goes; null when nothing fits.</param>
/// <param name="Confidence">How sure the suggestion is, 0 to 1.</param>
/// <param name="DateOrder">Which of day and month comes first, by the dates in the column that can be read one way only.</param>
internal sealed record ImportColumn(string Header, IReadOnlyList<string> Samples, double Fill, string? SuggestedField, double? Confidence, DateOrder DateOrder);

/// <summary>How the rows become records.</summary>
/// <param name="Columns">Header → field; a column that is absent or null is left out.</param>
/// <param name="MatchBy">What makes a row the same as a record: name, email, phone, website. Empty: all of them.</param>
/// <param name="OnMatch">What happens to a record that a row matches.</param>
/// <param name="FieldPolicies">Field → what happens to its value where it differs from <paramref name="OnMatch"/>.</param>
/// <param name="DefaultCountry">ISO 3166-1 alpha-2: the country of phone numbers without a country code.</param>
internal sealed record ImportMapping(
    IReadOnlyDictionary<string, string?> Columns, IReadOnlyList<string> MatchBy, OnMatch OnMatch, IReadOnlyDictionary<string, FieldPolicy> FieldPolicies, string DefaultCountry);

/// <summary>What an undo did, and what it left because somebody has worked on it since.</summary>
/// <param name="Kept">The first few hundred of them.</param>
internal sealed record UndoReport(int Removed, int Restored, int KeptCount, IReadOnlyList<KeptRecord> Kept);
