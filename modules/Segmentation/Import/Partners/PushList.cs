using System.Text;
using System.Text.Json;
using Crm.Platform.Contracts;
using Crm.Segmentation.Import.Files;
using Crm.Segmentation.Import.Mapping;
using Crm.Segmentation.Import.Upload;
using Crm.Shared.Domain;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using CsvHelper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;

namespace Crm.Segmentation.Import.Partners;

internal sealed class PushList : IEndpoint
{
    private const long LargestBody = 64L << 20;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/partner-lists", Handle)
        .RequirePermission(ImportPermissions.Push)
        .WithMetadata(new RequestSizeLimitAttribute(LargestBody))
        .Accepts<Request>("application/json", "text/csv")
        .WithName("pushList")
        .WithSummary("Send a list as JSON rows, or as CSV with source, recordType and name in the query; it waits for review unless the key says otherwise");

    /// <param name="source">With CSV: where the list comes from. In JSON it stands in the body.</param>
    /// <param name="recordType">With CSV: account (the default), contact or lead.</param>
    /// <param name="name">With CSV: the list's name, for people.</param>
    private static async Task<Accepted<PushedListResponse>> Handle(
        string? source, string? recordType, string? name, ImportFiles files, ImportStaging staging, ImportReading reading, IApiKeyDirectory keys, SegmentationDbContext db,
        ICurrentUser user, IConfiguration configuration, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        var key = user.Id is { } id ? await keys.FindAsync(id, ct) : null;
        var partner = new PartnerKey(user.Id ?? Guid.Empty, key?.PartnerName ?? user.Name);
        var isJson = http.Request.HasJsonContentType();
        if (!isJson && http.Request.ContentType?.StartsWith("text/csv", StringComparison.OrdinalIgnoreCase) != true)
            throw new BadHttpRequestException("JSON or CSV expected", StatusCodes.Status415UnsupportedMediaType);

        var request = isJson ? await ReadAsync(http, ct) : null;
        var type = string.IsNullOrEmpty(recordType) ? request?.RecordType ?? ImportedType.Account : ImportChoice.Parse<ImportedType>("?recordType", recordType);
        var origin = new ListOrigin(type, Named(request?.Source ?? source, partner.Name), SourceKind.Partner, partner);
        await using var content = request is null ? http.Request.Body : Table(request);
        var upload = await files.SaveAsync(content, Named(request?.Name ?? name, origin.Source), ct);
        var import = await staging.StageAsync(upload, request is null ? new TableChoice() : new TableChoice(TextEncodings.Utf8, ','), origin, ct);
        if (key?.AutoApproveLists == true) await ApproveAsync(import, db, user, configuration, clock, ct);

        http.SetETag(import);
        return TypedResults.Accepted($"/api/v1/partner-lists/{import.Id}", PushedListResponse.Of(import, await reading.CountAsync(import.Id, ct), null));
    }

    private static async Task<Request> ReadAsync(HttpContext http, CancellationToken ct)
    {
        try
        {
            return await http.Request.ReadFromJsonAsync<Request>(CrmJson.Options, ct) ?? throw new BadHttpRequestException("A body is expected");
        }
        catch (JsonException e)
        {
            throw new BadHttpRequestException("Malformed JSON", e);
        }
    }

    /// <summary>The key's owner has said that this partner's lists need no looking at: the suggested mapping is good enough, if it names anything.</summary>
    private static async Task ApproveAsync(ListImport import, SegmentationDbContext db, ICurrentUser user, IConfiguration configuration, TimeProvider clock, CancellationToken ct)
    {
        var columns = import.Columns.ToDictionary(column => column.Header, column => column.SuggestedField);
        if (!ImportFields.Naming(import.Type).Any(columns.Values.Contains)) return;
        import.Map(new ImportMapping(columns, [], OnMatch.FillBlanks, new Dictionary<string, FieldPolicy>(), configuration["Crm:DefaultCountry"] ?? "HK"));
        // A partner's key may push lists and nothing else; the product runs them for whoever gave the key this leave.
        var owner = new CurrentUser { Caller = Caller.System with { Name = user.Name } };
        var job = Job.Create(ImportWork.Run, import.FileName, new ImportPayload(import.Id, Dry: false), owner, clock, $"/api/v1/imports/{import.Id}");
        import.Begin(ImportStatus.Running, job.Id);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Rows of JSON become the file that a partner with a spreadsheet would have sent.</summary>
    private static MemoryStream Table(Request request)
    {
        if (request.Rows.Count == 0) throw new InvalidRequestException("/rows", "import.empty-file");
        var headers = request.Rows.SelectMany(row => row.Keys).Distinct().ToList();
        if (headers.Count > TableLimits.Columns) throw new InvalidRequestException("/rows", "import.row-too-wide", ("limit", TableLimits.Columns));
        var content = new MemoryStream();
        using (var csv = CsvWriter.Create(new StreamWriter(content, new UTF8Encoding(false), leaveOpen: true)))
        {
            foreach (var header in headers) csv.WriteField(header);
            csv.EndRecord();
            foreach (var row in request.Rows)
            {
                foreach (var header in headers) csv.WriteField(row.TryGetValue(header, out var value) ? TextOf(value) : "");
                csv.EndRecord();
            }
        }
        content.Position = 0;
        return content;
    }

    private static string TextOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString()!,
        JsonValueKind.Null or JsonValueKind.Undefined => "",
        JsonValueKind.Array => string.Join("; ", value.EnumerateArray().Select(TextOf)),
        _ => value.GetRawText(),
    };

    private static string Named(string? text, string otherwise)
    {
        var name = string.IsNullOrWhiteSpace(text) ? otherwise : text.Trim();
        return name.Length > 120 ? throw new InvalidRequestException("/source", "value.too-long", ("maxLength", 120)) : name;
    }

    /// <param name="Rows">Header → value (text, number, or a list of them); headers as on any spreadsheet: company, booth, e-mail, 電話.</param>
    /// <param name="Source">Where the list comes from, for people: "HKTDC ICT Expo 2026".</param>
    /// <param name="Name">The list's name; its source when absent.</param>
    internal sealed record Request(IReadOnlyList<IReadOnlyDictionary<string, JsonElement>> Rows, string? Source = null, string? Name = null, ImportedType? RecordType = null);
}
