using Crm.Segmentation.Duplicates;
using Crm.Segmentation.Import.Mapping;
using Crm.Segmentation.Import.Running;
using Crm.Shared.Currencies;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Review;

internal sealed class DecideRows : IEndpoint
{
    private const int AtOnce = 20_000;
    private const int PortionSize = 500;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/imports/{id:guid}/decisions", Handle)
        .RequirePermission(ImportPermissions.Update)
        .WithName("decideRows")
        .WithSummary("Decide about all possible duplicates of a list alike; at most 20,000 at once, so ask again while counts.possibleDuplicate says that some are left");

    private static async Task<Results<Ok<ImportResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, SegmentationDbContext db, ImportPortion portion, IFieldCatalog catalog, IExchangeRates rates, ImportReading reading, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        user.Demand(ImportPermissions.Update, import);
        ifMatch.Check(import);
        await ImportWork.DemandIdleAsync(db, import, ct);
        if (import.Mapping is null) throw new BusinessRuleException("import.not-mapped");

        var (after, decided) = (0, 0);
        while (decided < AtOnce && await WaitingAsync(db, id, after, ct) is { Count: > 0 } waiting)
        {
            after = waiting[^1].Number;
            var rows = waiting.Where(row => request.Verdict is null || row.Candidates[0].Verdict == request.Verdict).ToList();
            if (rows.Count == 0) continue;
            foreach (var row in rows) (row.Decision, row.Into) = (request.Decision, request.Decision == RowDecision.Merge ? row.Candidates[0].Id : null);
            await portion.TakeAsync(import, new RowPortion(import, rows, catalog.CustomOf(import.Type), rates.Current.Home), dry: true, () => Task.CompletedTask, ct);
            decided += rows.Count;
        }
        http.SetETag(import);
        return TypedResults.Ok(await reading.ReadAsync(import, http, ct));
    }

    private static Task<List<ImportRow>> WaitingAsync(SegmentationDbContext db, Guid import, int after, CancellationToken ct) =>
        db.Set<ImportRow>().AsNoTracking().Where(r => r.ImportId == import && r.Outcome == RowOutcome.PossibleDuplicate && !r.Applied && r.Number > after)
            .OrderBy(r => r.Number).Take(PortionSize).ToListAsync(ct);

    /// <param name="Decision">create (all are new), merge (each is the same as its likeliest candidate) or skip.</param>
    /// <param name="Verdict">Only rows whose likeliest candidate is that sure: likely or possible; all rows when absent.</param>
    internal sealed record Request(RowDecision Decision, DuplicateVerdict? Verdict = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Decision).IsInEnum();
            RuleFor(r => r.Verdict).IsInEnum();
        }
    }
}
