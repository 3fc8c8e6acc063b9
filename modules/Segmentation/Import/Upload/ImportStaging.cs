using Crm.Leads.Contracts;
using Crm.Segmentation.Import.Files;
using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Upload;

/// <summary>Where a list comes from, as its sender says.</summary>
internal sealed record ListOrigin(ImportedType Type, string Source, SourceKind Kind, PartnerKey? Partner = null)
{
    /// <summary>The bought or lent list that it is.</summary>
    public Guid? ExternalListId { get; init; }
}

/// <summary>Takes a stored file apart into rows of the module's own tables, portion by portion, and looks at its columns on the way.</summary>
internal sealed class ImportStaging(SegmentationDbContext db, ImportFiles files, IFieldCatalog catalog, ICurrentUser user)
{
    private const int Portion = 1_000;

    /// <exception cref="InvalidRequestException">The file cannot be read; nothing of it is kept.</exception>
    public async Task<ListImport> StageAsync(UploadedFile upload, TableChoice choice, ListOrigin origin, CancellationToken ct)
    {
        try
        {
            await using var stream = files.Open(upload.StoredAs);
            using var file = TableFile.Open(stream, choice);
            var import = ListImport.Receive(upload, file, origin.Type, origin.Source, origin.Kind, user.Kind == CallerKind.User ? user.Id : null, user.HomeTeam, origin.Partner);
            try
            {
                await StageRowsAsync(import, file.Table, ct);
                db.Add(import);
                if (origin.ExternalListId is { } externalList)
                    db.Publish(import.Id, new ExternalListImported(externalList, import.Id));
                await db.SaveChangesAsync(ct);
                return import;
            }
            catch
            {
                await db.Set<ImportRow>().Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(CancellationToken.None);
                throw;
            }
        }
        catch (FileRefusedException refused)
        {
            files.Delete(upload.StoredAs);
            throw Refusal(refused);
        }
    }

    /// <exception cref="InvalidRequestException">The file cannot be read like this; the import stays as it was.</exception>
    public async Task StageAgainAsync(ListImport import, TableChoice choice, CancellationToken ct)
    {
        try
        {
            await using var stream = files.Open(import.StoredAs);
            using var file = TableFile.Open(stream, choice);
            // To the end before anything is touched: what makes a file unreadable may stand on its last line.
            foreach (var _ in file.Table.Rows()) ct.ThrowIfCancellationRequested();
            import.ReadAgain(file);
            await db.SaveChangesAsync(ct);
            await db.Set<ImportRow>().Where(r => r.ImportId == import.Id).ExecuteDeleteAsync(ct);
            await db.Set<ImportKey>().Where(k => k.ImportId == import.Id).ExecuteDeleteAsync(ct);
            await StageRowsAsync(import, file.Table, ct);
            await db.SaveChangesAsync(ct);
        }
        catch (FileRefusedException refused)
        {
            throw Refusal(refused);
        }
    }

    private static InvalidRequestException Refusal(FileRefusedException refused) =>
        new("/file", refused.Code, [.. refused.Args.Select(arg => (arg.Name, (object?)arg.Value))]);

    private async Task StageRowsAsync(ListImport import, Table table, CancellationToken ct)
    {
        var profiles = table.Headers.Select(header => new ColumnProfile(header)).ToList();
        var number = 0;
        foreach (var portion in table.Rows().Chunk(Portion))
        {
            var rows = new List<ImportRow>(portion.Length);
            foreach (var row in portion)
            {
                for (var i = 0; i < profiles.Count; i++) profiles[i].Add(row.Cells[i]);
                rows.Add(new ImportRow { Id = Ids.New(), ImportId = import.Id, Number = ++number, Line = row.Line, Cells = row.Cells, Damage = row.Problem });
            }
            // A transaction per portion: others write in between, and a million rows are no million-row journal.
            await using var transaction = await db.Database.BeginTransactionAsync(ct);
            await db.InsertAllAsync(rows, ct);
            await transaction.CommitAsync(ct);
        }
        import.Staged(number, await DescribeAsync(import, profiles, ct), table.Notices);
    }

    private async Task<List<ImportColumn>> DescribeAsync(ListImport import, List<ColumnProfile> profiles, CancellationToken ct)
    {
        var saved = await SavedMapping.FindAsync(db, import.Source, import.Type, ct);
        var custom = catalog.CustomOf(import.Type);
        var suggested = MappingSuggestions.For(import.Type, profiles, custom);
        return
        [
            .. profiles.Select((profile, i) =>
            {
                var (field, confidence) = saved?.Mapping.Columns.TryGetValue(profile.Header, out var before) == true && IsStillThere(before) ? (before, 1) : (suggested[i]?.Field, suggested[i]?.Confidence);
                return new ImportColumn(profile.Header, profile.Samples, Math.Round(profile.Fill, 3), field, confidence, profile.Dates.Order);
            }),
        ];

        bool IsStillThere(string? field) => field is null || ImportFields.Find(import.Type, field, custom) is not null;
    }
}
