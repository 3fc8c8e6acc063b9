using Crm.Segmentation.Import.Files;
using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import;

/// <summary>A list that was uploaded or pushed, and how far it has come.</summary>
/// <param name="RecordType">What its rows become.</param>
/// <param name="Encoding">utf-8, utf-16le, utf-16be, gb18030, big5 or windows-1252; null for a workbook.</param>
/// <param name="Delimiter">Null for a workbook.</param>
/// <param name="Sheet">The sheet that was read; null for a text file.</param>
/// <param name="RowCount">Rows below the header.</param>
/// <param name="Notices">What was put right in the headers.</param>
/// <param name="Counts">What becomes of the rows, or became.</param>
/// <param name="JobId">The job that checks, runs or undoes it, or did so last; progress, pause and cancel are at /api/v1/jobs/{id}.</param>
/// <param name="JobState">Null when there was no job.</param>
/// <param name="SavedMapping">The mapping last used for lists of this source and record type; its columns are among the suggestions already. Null when there is none.</param>
/// <param name="PartnerName">The partner that pushed it; null for an upload.</param>
/// <param name="Refusal">Why the partner's list was sent back; null unless it was.</param>
internal sealed record ImportResponse(
    Guid Id, string FileName, ImportedType RecordType, string Source, SourceKind SourceKind, FileKind Format, string? Encoding, string? Delimiter,
    string? Sheet, IReadOnlyList<Sheet> Sheets, int RowCount, IReadOnlyList<ImportColumn> Columns, IReadOnlyList<RowReasonResponse> Notices,
    ImportMapping? Mapping, ImportMapping? SavedMapping, ImportStatus Status, ImportCounts Counts, Guid? JobId, JobState? JobState, UndoReport? Undo, string? PartnerName, string? Refusal,
    Guid? OwnerId, Guid? TeamId, int Version, DateTime CreatedAt, DateTime UpdatedAt);

/// <summary>Rows by what becomes of them.</summary>
/// <param name="Pending">Not looked at yet.</param>
/// <param name="Create">Make a new record.</param>
/// <param name="Update">Change a record that exists.</param>
/// <param name="Unchanged">Match a record that says the same already.</param>
/// <param name="DuplicateInFile">Are the same as an earlier row; their list facts are kept with its record.</param>
/// <param name="PossibleDuplicate">Wait for a person to judge.</param>
/// <param name="Rejected">Cannot be taken; each says why.</param>
/// <param name="Skipped">Left out on purpose.</param>
/// <param name="Applied">Rows that a run has taken.</param>
internal sealed record ImportCounts(int Pending, int Create, int Update, int Unchanged, int DuplicateInFile, int PossibleDuplicate, int Rejected, int Skipped, int Applied);

/// <param name="Column">The header of the cell at fault; null when it is the whole row.</param>
internal sealed record RowReasonResponse(string Code, string? Column, string Message)
{
    public static RowReasonResponse Of(RowProblem problem, Messages messages, string locale) =>
        new(problem.Code, problem.Column, messages.Text(problem.Code, locale, problem.Args?.ToDictionary(arg => arg.Key, arg => (object?)arg.Value)));
}

/// <summary>Puts together what the API shows of an import.</summary>
internal sealed class ImportReading(SegmentationDbContext db, Messages messages)
{
    public async Task<ImportResponse> ReadAsync(ListImport import, HttpContext http, CancellationToken ct)
    {
        var counts = await CountAsync(import.Id, ct);
        var job = import.JobId is { } id ? await db.Jobs.AsNoTracking().Where(j => j.Id == id).Select(j => (JobState?)j.State).FirstOrDefaultAsync(ct) : null;
        var saved = await SavedMapping.FindAsync(db, import.Source, import.Type, ct);
        return Response(import, saved?.Mapping, counts, job, Problems.LocaleOf(http));
    }

    private ImportResponse Response(ListImport i, ImportMapping? saved, ImportCounts counts, JobState? job, string locale) => new(
        i.Id, i.FileName, i.Type, i.Source, i.SourceKind, i.Format, i.Encoding, i.Delimiter, i.Sheet, i.Sheets, i.RowCount, i.Columns,
        [.. i.Notices.Select(notice => RowReasonResponse.Of(notice, messages, locale))], i.Mapping, saved, i.Status, counts, i.JobId, job, i.Undo, i.PartnerName, i.Refusal,
        i.OwnerId, i.TeamId, i.Version, i.CreatedAt, i.UpdatedAt);

    public async Task<ImportCounts> CountAsync(Guid import, CancellationToken ct) => (await CountAsync([import], ct))[import];

    public async Task<Dictionary<Guid, ImportCounts>> CountAsync(IReadOnlyCollection<Guid> imports, CancellationToken ct)
    {
        var groups = await db.Set<ImportRow>().Where(r => imports.Contains(r.ImportId)).GroupBy(r => new { r.ImportId, r.Outcome, r.Applied })
            .Select(g => new { g.Key.ImportId, g.Key.Outcome, g.Key.Applied, Count = g.Count() }).ToListAsync(ct);
        return imports.ToDictionary(id => id, id =>
        {
            return new ImportCounts(Of(RowOutcome.Pending), Of(RowOutcome.Create), Of(RowOutcome.Update), Of(RowOutcome.Unchanged), Of(RowOutcome.DuplicateInFile),
                Of(RowOutcome.PossibleDuplicate), Of(RowOutcome.Rejected), Of(RowOutcome.Skipped), groups.Where(g => g.ImportId == id && g.Applied).Sum(g => g.Count));

            int Of(RowOutcome outcome) => groups.Where(g => g.ImportId == id && g.Outcome == outcome).Sum(g => g.Count);
        });
    }
}
