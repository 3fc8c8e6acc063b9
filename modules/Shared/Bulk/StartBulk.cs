using System.Text.Json;
using System.Text.Json.Nodes;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Fields;
using Crm.Shared.Filtering;
using Crm.Shared.Jobs;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Bulk;

/// <summary>Either ids or a filter.</summary>
/// <param name="Change">Members of the record's own PATCH (`ownerId`, `grade`, `custom` …; null clears), and besides: `addTags`, `removeTags` (lists), and `delete` (true: put in the bin, and nothing else).</param>
/// <param name="Ids">At most 1,000; for more, use a filter.</param>
/// <param name="Filter">The list's filter; an empty text means every record.</param>
/// <param name="DryRun">True to learn how many there are and change nothing.</param>
public sealed record BulkRequest(IReadOnlyDictionary<string, JsonElement> Change, IReadOnlyList<Guid>? Ids = null, string? Filter = null, bool DryRun = false);

/// <param name="Count">How many records match and may be seen by the caller.</param>
public sealed record BulkPreview(int Count);

/// <param name="Id">Of the bulk action: its result at /api/v1/bulk/{id}.</param>
/// <param name="JobId">Progress at /api/v1/jobs/{jobId}.</param>
public sealed record BulkStarted(Guid Id, Guid JobId);

internal sealed class BulkRequestValidator : AbstractValidator<BulkRequest>
{
    private const int MostIds = 1_000;

    public BulkRequestValidator()
    {
        RuleFor(r => r.Change).NotNull();
        RuleFor(r => r.Change).NotEmpty().When(r => !r.DryRun);
        RuleFor(r => r.Ids).Must((request, ids) => ids is { Count: > 0 } != request.Filter is not null).WithErrorCode("bulk.ids-or-filter");
        RuleFor(r => r.Ids).Must(ids => ids is null or { Count: <= MostIds }).WithErrorCode("value.too-many");
    }
}

public static class StartBulk
{
    /// <summary>Gives a record type's list its bulk changes: <c>POST /accounts/bulk</c>.</summary>
    public static void MapBulk(this IEndpointRouteBuilder app, RecordType type, string operationId) =>
        app.MapPost($"/{type.Plural}/bulk", (BulkRequest request, HttpContext http, CancellationToken ct) => HandleAsync(type, request, http.RequestServices, ct))
            .RequirePermission(type.Permission("update"))
            .WithName(operationId)
            .WithSummary("Assign, tag, set fields of, or delete many records: with dryRun the number only, else a job that can be undone");

    private static async Task<Results<Ok<BulkPreview>, Accepted<BulkStarted>>> HandleAsync(RecordType type, BulkRequest request, IServiceProvider services, CancellationToken ct)
    {
        var db = services.GetRequiredService<RecordCatalog>().Find(type.Name)!.Module.Open(services);
        var (user, clock) = (services.GetRequiredService<ICurrentUser>(), services.GetRequiredService<TimeProvider>());
        var records = services.GetServices<IBulkRecords>().Single(one => one.RecordType == type);
        var change = Read(request.Change);
        DemandKnown(change, records, user);
        if (change.Delete && !user.Has(type.Permission("delete")))
            throw new ForbiddenException(type.Permission("delete"));
        var bulk = new BulkAction
        {
            RecordType = type.Name,
            Filter = request.Filter,
            RecordIds = request.Ids ?? [],
            Change = change,
            CreatedAt = clock.GetUtcNow().UtcDateTime,
            CreatedBy = user.Id,
        };
        int count;
        try
        {
            count = await records.CountAsync(db, bulk, ct);
        }
        catch (FilterException e)
        {
            throw e.At("/filter");
        }

        if (request.DryRun)
            return TypedResults.Ok(new BulkPreview(count));
        var job = Job.Create(BulkJob.KindIn(db.Schema), request.Filter ?? $"{count}", new BulkJob.Payload(bulk.Id, Undo: false), user, clock, $"/api/v1/bulk/{bulk.Id}");
        bulk.JobId = job.Id;
        db.Add(bulk);
        db.Jobs.Add(job);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted($"/api/v1/jobs/{job.Id}", new BulkStarted(bulk.Id, job.Id));
    }

    /// <exception cref="InvalidRequestException">The change names what isn't changed in bulk.</exception>
    /// <exception cref="FieldForbiddenException">The caller may not change a field of it.</exception>
    private static void DemandKnown(BulkChange change, IBulkRecords records, ICurrentUser user)
    {
        var named = (change.Fields ?? []).Select(field => field.Key).ToList();
        if (change.AddTags is not null || change.RemoveTags is not null)
            named.Add("tags");
        foreach (var name in named)
        {
            if (!records.Members.Contains(name))
                throw new InvalidRequestException($"/change/{name}", "bulk.not-in-bulk", ("name", name));
            var fields = name == "custom" ? (change.Fields?[name] as JsonObject ?? []).Select(value => CustomFields.Prefix + value.Key) : [name];
            if (fields.FirstOrDefault(field => user.Fields.To(records.RecordType.Name, field) != FieldAccess.Change) is { } limited)
                throw new FieldForbiddenException($"/change/{limited.Replace('.', '/')}", limited);
        }
    }

    private static BulkChange Read(IReadOnlyDictionary<string, JsonElement> change)
    {
        try
        {
            var fields = JsonSerializer.SerializeToNode(change, CrmJson.Options)!.AsObject();
            var known = new BulkChange(fields, Take<IReadOnlyList<string>>("addTags"), Take<IReadOnlyList<string>>("removeTags"), Take<bool?>("delete") ?? false);
            return known with { Fields = fields.Count == 0 ? null : fields };

            T? Take<T>(string name) => fields.Remove(name, out var value) && value is not null ? value.Deserialize<T>(CrmJson.Options) : default;
        }
        catch (JsonException)
        {
            throw new InvalidRequestException("/change", "value.invalid");
        }
    }
}
