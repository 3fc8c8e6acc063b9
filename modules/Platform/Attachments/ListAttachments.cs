using Crm.Shared.Data;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Attachments;

internal sealed class ListAttachments : IEndpoint
{
    private static readonly FilterFields<Attachment> Fields = new FilterFields<Attachment>()
        .Text("name", a => a.Name)
        .Text("mediaType", a => a.MediaType)
        .Number("size", a => a.Size)
        .Id("authorId", a => a.CreatedBy)
        .Instant("createdAt", a => a.CreatedAt);

    /// <param name="MaxBytes">The largest file that may be attached.</param>
    /// <param name="Extensions">Endings of the files that may be attached.</param>
    /// <param name="QuotaBytes">How much all attached files may take together.</param>
    internal sealed record Limits(long MaxBytes, IReadOnlyList<string> Extensions, long QuotaBytes, long UsedBytes);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/attachments", Handle)
            .RequireSignIn(anyCaller: true)
            .WithName("listAttachments")
            .WithSummary("The files at a record, newest first; bin=true: those in the bin");
        app.MapGet("/attachments/{id:guid}", Get)
            .RequireSignIn(anyCaller: true)
            .WithName("getAttachment")
            .WithSummary("What is known of one file");
        app.MapGet("/attachments/limits", ReadLimits)
            .RequireSignIn(anyCaller: true)
            .WithName("getAttachmentLimits")
            .WithSummary("Which files may be attached, and how large");
    }

    private static async Task<Results<Ok<Page<AttachmentResponse>>, NotFound>> Handle(
        string recordType, Guid recordId, [AsParameters] ListQuery list, RecordLookup records, PlatformDbContext db, ICurrentUser user, CancellationToken ct, bool bin = false)
    {
        if (await records.FindAsync(recordType, recordId, ct) is null)
            return TypedResults.NotFound();
        var attachments = bin ? db.Set<Attachment>().IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).Where(a => a.DeletedAt != null) : db.Set<Attachment>();
        return TypedResults.Ok(await attachments.AsNoTracking().Where(a => a.SubjectType == recordType && a.SubjectId == recordId)
            .ToPageAsync(list, Fields, AttachmentResponse.For(user), ct));
    }

    private static async Task<Results<Ok<AttachmentResponse>, NotFound>> Get(Guid id, AttachmentAccess access, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct) is not { } attachment)
            return TypedResults.NotFound();
        http.SetETag(attachment);
        return TypedResults.Ok(AttachmentResponse.Of(attachment, user));
    }

    private static async Task<Ok<Limits>> ReadLimits(PlatformDbContext db, FileSettings settings, CancellationToken ct) =>
        TypedResults.Ok(new Limits(settings.MaxBytes, [.. settings.Types.Select(type => type.Extension)], settings.QuotaBytes, await db.Set<StoredFile>().SumAsync(f => f.Size, ct)));
}
