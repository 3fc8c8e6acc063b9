using Crm.Segmentation.Contracts;
using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Running;

/// <summary>Takes one portion of a list's rows: decides what each means and, unless it is a dry run, does it. All in one transaction.</summary>
internal sealed class ImportPortion(SegmentationDbContext db, CustomerWriting writing, ICurrentUser user, TimeProvider clock)
{
    private const int LeadsPerEvent = 200;

    /// <param name="import">Not tracked.</param>
    /// <param name="rows">Not tracked; in order.</param>
    /// <param name="dry">Decides only.</param>
    /// <param name="saveProgress">Runs in the same transaction.</param>
    public async Task TakeAsync(ListImport import, IReadOnlyList<ImportRow> rows, bool dry, Func<Task> saveProgress, CancellationToken ct)
    {
        var reader = new RowReader(import);
        var reads = rows.Select(reader.Read).ToList();
        CustomerPlan? plan = null;
        if (import.Type == ImportedType.Lead) DecideLeads(reads);
        else plan = await PlanAsync(import, reads, reader, dry, ct);
        if (dry) foreach (var row in rows) row.Applied = false;

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (!dry && plan is not null) await writing.WriteAsync(import, plan, ct);
        if (!dry && plan is null) await TellLeadsAsync(import, reads, ct);
        if (dry && plan is not null) await db.InsertAllAsync(KeysOf(import, plan).ToList(), ct);
        await ReplaceAsync(import, rows, ct);
        await saveProgress();
        await transaction.CommitAsync(ct);
        db.ChangeTracker.Clear();
    }

    private async Task<CustomerPlan> PlanAsync(ListImport import, List<ReadRow> reads, RowReader reader, bool dry, CancellationToken ct)
    {
        var customers = reads.ConvertAll(read => new CustomerRow(read, import));
        var subjects = customers.Select(customer => customer.Subject).OfType<Duplicates.DuplicateSubject>().ToList();
        var companies = new CompanyIndex(db, user);
        await companies.LoadAsync(subjects, reads.Select(read => read.Row.Into).OfType<Guid>(), ct);
        if (dry) await companies.LoadEarlierRowsAsync(import, subjects, reader, ct);
        await companies.MarkTakenAsync(import, ct);

        var people = new PersonIndex(db, user);
        var contacts = customers.Select(customer => customer.Contact).OfType<ContactDetails>().ToList();
        if (contacts.Count > 0) await people.LoadAsync(companies.AccountIds, contacts.SelectMany(contact => contact.Emails).Select(email => email.Address).Distinct().ToList(), import, ct);

        var listed = await ListedAsync(import, companies.AccountIds, ct);
        var plan = new CustomerPlan(import, companies, people, NewRecords.For(user, import, listed));
        foreach (var customer in customers) plan.Take(customer);
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
            .SelectMany(company => Duplicates.MatchKeys.Of(company.Subject).Select(key => new ImportKey { ImportId = import.Id, Value = CompanyIndex.KeyOf(key), RowNumber = company.FromRow!.Value }))
            .Concat(plan.Taken.Select(taken => new ImportKey { ImportId = import.Id, Value = CompanyIndex.KeyOf(taken.Company), RowNumber = taken.Row }));

    private static void DecideLeads(List<ReadRow> reads)
    {
        foreach (var read in reads)
        {
            read.Row.Reasons = read.Problems;
            read.Row.Outcome = read.Row.Decision == RowDecision.Skip ? RowOutcome.Skipped : read.Problems.Count > 0 ? RowOutcome.Rejected : RowOutcome.Create;
            read.Row.Applied = read.Row.Outcome != RowOutcome.Rejected;
        }
    }

    private async Task TellLeadsAsync(ListImport import, List<ReadRow> reads, CancellationToken ct)
    {
        var kind = System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(import.SourceKind.ToString());
        foreach (var leads in reads.Where(read => read.Row.Outcome == RowOutcome.Create).Select(LeadRows.Of).Chunk(LeadsPerEvent))
            db.Publish(import.Id, new LeadRowsImported(import.Id, import.Source, kind, clock.GetUtcNow().UtcDateTime, user.Id, leads));
        await db.SaveChangesAsync(ct);
    }
}
