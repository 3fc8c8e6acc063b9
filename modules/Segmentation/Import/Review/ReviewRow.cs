using Crm.Segmentation.Import.Files;
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

internal sealed class ReviewRow : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/imports/{id:guid}/rows/{number:int}", Handle)
        .RequirePermission(ImportPermissions.Update)
        .WithName("reviewRow")
        .WithSummary("Put cells of a row right, or decide about a possible duplicate; the row is looked at anew at once");

    private static async Task<Results<Ok<RowResponse>, NotFound>> Handle(
        Guid id, int number, Request request, SegmentationDbContext db, ImportPortion portion, IFieldCatalog catalog, IExchangeRates rates, ICurrentUser user, Messages messages, HttpContext http, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().AsNoTracking().FirstOrDefaultAsync(i => i.Id == id, ct);
        var row = await db.Set<ImportRow>().AsNoTracking().FirstOrDefaultAsync(r => r.ImportId == id && r.Number == number, ct);
        if (import is null || row is null) return TypedResults.NotFound();
        user.Demand(ImportPermissions.Update, import);
        await ImportWork.DemandIdleAsync(db, import, ct);
        if (row.Applied) throw new BusinessRuleException("import.row-applied", ("row", number));

        if (request.Cells is { Count: > 0 } cells) Edit(row, cells, import.Columns);
        if (request.Decision is not null) (row.Decision, row.Into) = (request.Decision, request.Into);
        if (import.Mapping is null)
        {
            db.Update(row);
            await db.SaveChangesAsync(ct);
        }
        else
        {
            await db.Set<ImportKey>().Where(k => k.ImportId == id && k.RowNumber == number).ExecuteDeleteAsync(ct);
            await portion.TakeAsync(import, new RowPortion(import, [row], catalog.CustomOf(import.Type), rates.Current.Home), dry: true, () => Task.CompletedTask, ct);
        }
        return TypedResults.Ok(RowResponse.Of(row, import.Columns, messages, Problems.LocaleOf(http)));
    }

    private static void Edit(ImportRow row, IReadOnlyDictionary<string, string> cells, IReadOnlyList<ImportColumn> columns)
    {
        var edited = row.Cells[..Math.Min(row.Cells.Length, columns.Count)];
        Array.Resize(ref edited, columns.Count);
        foreach (var (header, text) in cells)
        {
            var index = columns.Index().FirstOrDefault(column => column.Item.Header == header, (-1, null!)).Index;
            if (index < 0) throw new InvalidRequestException("/cells", "import.unknown-column", ("header", header));
            if (text.Length > TableLimits.CellLength) throw new InvalidRequestException("/cells", "import.cell-too-long", ("limit", TableLimits.CellLength));
            var damaged = false;
            edited[index] = CellText.Clean(text, ref damaged);
        }
        (row.Cells, row.Damage, row.Edited) = ([.. edited.Select(cell => cell ?? "")], null, true);
    }

    /// <param name="Cells">Header → text; cells that are absent stay, cells beyond the header go.</param>
    /// <param name="Decision">merge (into a candidate), create (it is another) or skip.</param>
    /// <param name="Into">The candidate's id, with merge.</param>
    internal sealed record Request(IReadOnlyDictionary<string, string>? Cells = null, RowDecision? Decision = null, Guid? Into = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Decision).IsInEnum();
            RuleFor(r => r.Into).NotNull().When(r => r.Decision == RowDecision.Merge);
        }
    }
}
