using Crm.Segmentation.Contracts;
using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

/// <summary>Takes one portion of a list's rows: decides what each means and, unless it is a dry run, does it. All in one transaction.</summary>
internal sealed class ImportPortion(SegmentationDbContext db, CustomerWriting writing, ErasedPeople erased, ICurrentUser user, TimeProvider clock)
{
    private const int LeadsPerEvent = 200;

    /// <param name="import">Not tracked.</param>
    /// <param name="dry">Decides only.</param>
    /// <param name="saveProgress">Runs in the same transaction.</param>
    public async Task TakeAsync(ListImport import, RowPortion portion, bool dry, Func<Task> saveProgress, CancellationToken ct)
    {
        var rows = portion.Without(await erased.LeaveOutAsync(import, portion.Rows, ct));
        CustomerPlan? plan = null;
        if (import.Type == ImportedType.Lead) DecideLeads(rows.Reads);
        else plan = await PlanAsync(import, rows, dry, ct);
        if (dry) foreach (var row in rows.Rows) row.Applied = false;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!dry && plan is not null) await writing.WriteAsync(import, plan, ct);
        if (!dry && plan is null) await TellLeadsAsync(import, rows.Reads, ct);
        if (dry && plan is not null) await db.InsertAllAsync(KeysOf(import, plan).ToList(), ct);
        await ReplaceAsync(import, portion.Rows, ct);
        await saveProgress();
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    /// <summary>Leaves a row out that made its portion fail, with the checkpoint in the same transaction.</summary>
    public async Task RejectAsync(ListImport import, ImportRow row, Func<Task> saveProgress, CancellationToken ct)
    {
        (row.Outcome, row.Reasons, row.Candidates, row.RecordId, row.Applied) = (RowOutcome.Rejected, [RowProblem.Of("import.not-stored")], [], null, false);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await ReplaceAsync(import, [row], ct);
        await saveProgress();
        await transaction.CommitAsync(ct);
    }

    private async Task<CustomerPlan> PlanAsync(ListImport import, RowPortion rows, bool dry, CancellationToken ct)
    {
        var subjects = rows.Customers.Select(customer => customer.Subject).OfType<Duplicates.DuplicateSubject>().ToList();
        var companies = new CompanyIndex(db, user);
        await companies.LoadAsync(subjects, rows.Rows.Select(row => row.Into).OfType<Guid>(), ct);
        if (dry) await companies.LoadEarlierRowsAsync(import, subjects, rows.Reader, ct);
        await companies.MarkTakenAsync(import, ct);

        var people = new PersonIndex(db, user);
        var contacts = rows.Customers.Select(customer => customer.Contact).OfType<ContactDetails>().ToList();
        if (contacts.Count > 0) await people.LoadAsync(companies.AccountIds, contacts.SelectMany(contact => contact.Emails).Select(email => email.Address).Distinct().ToList(), import, ct);

        var listed = await ListedAsync(import, companies.AccountIds, ct);
        var plan = new CustomerPlan(import, companies, people, NewRecords.For(user, import, listed));
        foreach (var customer in rows.Customers) plan.Take(customer);
        return plan;
    }

    private async Task<List<Listing>> ListedAsync(ListImport import, IReadOnlyList<Guid> accounts, CancellationToken ct) =>
        import.Mapping!.Columns.Values.Any(field => field?.StartsWith("listing.", StringComparison.Ordinal) == true)
            ? await db.Set<Listing>().AsNoTracking().Where(l => EF.Parameter(accounts).Contains(l.AccountId) && l.Source == import.Source).ToListAsync(ct)
            : [];

    /// <summary>Rows are read and written whole: a portion's worth goes and comes back by two kinds of statement on every database.</summary>
    private async Task ReplaceAsync(ListImport import, IReadOnlyList<ImportRow> rows, CancellationToken ct)
    {
        var ids = rows.Select(row => row.Id).ToList();
        var (first, last) = (rows[0].Number, rows[^1].Number);
        if (last - first + 1 == rows.Count) await db.Set<ImportRow>().Where(r => r.ImportId == import.Id && r.Number >= first && r.Number <= last).ExecuteDeleteAsync(ct);
        else await db.Set<ImportRow>().Where(r => EF.Parameter(ids).Contains(r.Id)).ExecuteDeleteAsync(ct);
        await db.InsertAllAsync(rows, ct);
    }

    private static IEnumerable<ImportKey> KeysOf(ListImport import, CustomerPlan plan) =>
        plan.Companies.Where(company => company.ToCreate)
            .SelectMany(company => company.Subject.Keys.Select(key => new ImportKey { ImportId = import.Id, Value = CompanyIndex.KeyOf(key), RowNumber = company.FromRow!.Value }))
            .Concat(plan.Taken.Select(taken => new ImportKey { ImportId = import.Id, Value = CompanyIndex.KeyOf(taken.Company), RowNumber = taken.Row }));

    private static void DecideLeads(IReadOnlyList<ReadRow> reads)
    {
        foreach (var read in reads)
        {
            read.Row.Reasons = read.Problems;
            read.Row.Outcome = read.Row.Decision == RowDecision.Skip ? RowOutcome.Skipped : read.Problems.Count > 0 ? RowOutcome.Rejected : RowOutcome.Create;
            read.Row.Applied = read.Row.Outcome != RowOutcome.Rejected;
        }
    }

    private async Task TellLeadsAsync(ListImport import, IReadOnlyList<ReadRow> reads, CancellationToken ct)
    {
        var kind = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(import.SourceKind.ToString());
        foreach (var leads in reads.Where(read => read.Row.Outcome == RowOutcome.Create).Select(LeadRows.Of).Chunk(LeadsPerEvent))
            db.Publish(import.Id, new LeadRowsImported(import.Id, import.Source, kind, clock.GetUtcNow().UtcDateTime, user.Id, leads));
        await db.SaveChangesAsync(ct);
    }
}
