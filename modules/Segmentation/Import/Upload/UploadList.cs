using Crm.Leads.Contracts;
using Crm.Segmentation.Import.Files;
using Crm.Segmentation.Import.Mapping;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;

namespace Crm.Segmentation.Import.Upload;

internal sealed class UploadList : IEndpoint
{
    private const long LargestFile = 1L << 30;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/imports", Handle)
        .RequirePermission(ImportPermissions.Create)
        .WithMetadata(new RequestSizeLimitAttribute(LargestFile))
        .WithFormOptions(multipartBodyLengthLimit: LargestFile)
        .DisableAntiforgery()
        .WithName("uploadList")
        .WithSummary("Upload a list (CSV or XLSX); answers what it holds and where its columns probably go");

    /// <param name="file">CSV in any common encoding, or XLSX. At most 1 GiB.</param>
    /// <param name="recordType">What its rows become: account, contact or lead.</param>
    /// <param name="source">Where the list comes from, for people: "InfoComm India 2026". Its mapping is remembered by this name.</param>
    /// <param name="sourceKind">exhibitorList, chamberList, spreadsheet or crmExport.</param>
    /// <param name="sheet">The sheet of a workbook; the first visible one when absent.</param>
    /// <param name="externalListId">The bought or lent list that this is; 409 when its terms do not allow it now.</param>
    /// <param name="encoding">Overrides the detected one.</param>
    /// <param name="delimiter">Overrides the detected one.</param>
    private static async Task<Created<ImportResponse>> Handle(
        IFormFile file, [FromForm] string recordType, [FromForm] string? source, [FromForm] string? sourceKind, [FromForm] string? sheet, [FromForm] string? encoding,
        [FromForm] string? delimiter, [FromForm] Guid? externalListId, IExternalListDirectory externalLists, ImportFiles files, ImportStaging staging, ImportReading reading, HttpContext http, CancellationToken ct)
    {
        var type = ImportChoice.Parse<ImportedType>("/recordType", recordType);
        var kind = string.IsNullOrEmpty(sourceKind) ? SourceKind.Spreadsheet : ImportChoice.Parse<SourceKind>("/sourceKind", sourceKind);
        ExternalListVerdict? terms = externalListId is { } bought ? await externalLists.CheckImportAsync(bought, ct) : null;
        terms?.Demand();
        var name = string.IsNullOrWhiteSpace(source) ? terms?.Source ?? Path.GetFileNameWithoutExtension(file.FileName) : source.Trim();
        if (name.Length > 120) throw new InvalidRequestException("/source", "value.too-long", ("maxLength", 120));
        if (!string.IsNullOrEmpty(encoding) && !TextEncodings.All.Contains(encoding)) throw new InvalidRequestException("/encoding", "value.choice");
        if (!string.IsNullOrEmpty(delimiter) && (delimiter.Length != 1 || !Delimiters.Candidates.Contains(delimiter[0]))) throw new InvalidRequestException("/delimiter", "value.choice");

        await using var content = file.OpenReadStream();
        var upload = await files.SaveAsync(content, file.FileName, ct);
        var choice = new TableChoice(NullIfEmpty(encoding), string.IsNullOrEmpty(delimiter) ? null : delimiter[0], NullIfEmpty(sheet));
        var import = await staging.StageAsync(upload, choice, new ListOrigin(type, name, kind) { ExternalListId = externalListId }, ct);

        http.SetETag(import);
        return TypedResults.Created($"/api/v1/imports/{import.Id}", await reading.ReadAsync(import, http, ct));
    }

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}
