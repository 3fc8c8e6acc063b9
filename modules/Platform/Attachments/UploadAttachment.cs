using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Platform.Attachments;

internal sealed class UploadAttachment : IEndpoint
{
    /// <summary>What a multipart body holds beside the file.</summary>
    private const int Envelope = 64 * 1024;

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/attachments", Handle)
        .RequirePermission(AttachmentPermissions.Create)
        .WithMetadata(new RequestSizeLimitAttribute(app.ServiceProvider.GetRequiredService<FileSettings>().MaxBytes + Envelope))
        .DisableAntiforgery()
        .WithName("uploadAttachment")
        .WithSummary("Attach a file to a record; its content must be what its name says, and no program");

    /// <param name="recordType">account, contact, lead, opportunity, import …</param>
    /// <param name="recordId">The record.</param>
    /// <param name="upload">The file.</param>
    private static async Task<Results<Created<AttachmentResponse>, NotFound, EmptyHttpResult>> Handle(
        string recordType, Guid recordId, FileUpload upload, RecordLookup records, FileIntake intake, FileSettings settings, PlatformDbContext db, ICurrentUser user,
        Problems problems, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (recordType == Attachment.RecordType.Name || await records.FindAsync(recordType, recordId, ct) is null)
            return TypedResults.NotFound();
        try
        {
            if (http.Request.ContentLength > settings.MaxBytes + Envelope) throw new FileTooLargeException();
            var file = await intake.TakeAsync(upload, ct);
            var attachment = new Attachment
            {
                SubjectType = recordType, SubjectId = recordId, Name = file.Name, MediaType = file.MediaType, Size = file.Size, AuthorName = user.Name, FileId = file.FileId,
            };
            attachment.TellOfIt(clock.GetUtcNow().UtcDateTime);
            db.Add(attachment);
            await db.SaveChangesAsync(ct);
            http.SetETag(attachment);
            return TypedResults.Created($"/api/v1/attachments/{attachment.Id}", AttachmentResponse.Of(attachment, user));
        }
        catch (FileTooLargeException)
        {
            await problems.WriteAsync(http, StatusCodes.Status413PayloadTooLarge, "attachment.too-large", new Dictionary<string, object?> { ["megabytes"] = settings.MaxBytes / (1024 * 1024) });
            return TypedResults.Empty;
        }
    }
}
