using Crm.Segmentation.Import.Files;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Upload;

internal sealed class ChangeSource : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/imports/{id:guid}/source", Handle)
        .RequirePermission(ImportPermissions.Update)
        .WithName("changeSource")
        .WithSummary("Read the file anew, in another encoding, with another delimiter or from another sheet; columns and rows are found again, cells put right and the mapping are lost");

    private static async Task<Results<Ok<ImportResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, SegmentationDbContext db, ImportStaging staging, ImportReading reading, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        user.Demand(ImportPermissions.Update, import);
        ifMatch.Check(import);
        await ImportWork.DemandIdleAsync(db, import, ct);
        import.DemandNotRun();

        await staging.StageAgainAsync(import, new TableChoice(request.Encoding, request.Delimiter?[0], request.Sheet), ct);
        http.SetETag(import);
        return TypedResults.Ok(await reading.ReadAsync(import, http, ct));
    }

    /// <param name="Encoding">utf-8, utf-16le, utf-16be, gb18030, big5 or windows-1252; detected when absent.</param>
    /// <param name="Delimiter">One character: comma, semicolon, tab or bar; detected when absent.</param>
    /// <param name="Sheet">Of a workbook; the first visible one when absent.</param>
    internal sealed record Request(string? Encoding = null, string? Delimiter = null, string? Sheet = null);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Encoding).Must(encoding => encoding is null || TextEncodings.All.Contains(encoding)).WithErrorCode("value.choice");
            RuleFor(r => r.Delimiter).Must(delimiter => delimiter is null || (delimiter.Length == 1 && Delimiters.Candidates.Contains(delimiter[0]))).WithErrorCode("value.choice");
        }
    }
}
