using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Attachments;

internal sealed class ReadAttachment : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/attachments/{id:guid}/content", Content)
            .RequireSignIn(anyCaller: true)
            .WithName("downloadAttachment")
            .WithSummary("The file itself, to be saved: a browser never shows it in the page");
        app.MapGet("/attachments/{id:guid}/preview", Preview)
            .RequireSignIn(anyCaller: true)
            .WithName("previewAttachment")
            .WithSummary("An attached picture (PNG, JPEG, GIF or WebP), to be shown in the page");
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> Content(
        Guid id, AttachmentAccess access, IFileStore store, HttpContext http, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct) is not { } attachment || await store.OpenAsync(StoredFile.KeyOf(attachment.FileId), ct) is not { } content)
            return TypedResults.NotFound();
        Confine(http);
        return TypedResults.Stream(content, attachment.MediaType, attachment.Name, enableRangeProcessing: content.CanSeek);
    }

    private static async Task<Results<FileStreamHttpResult, NotFound>> Preview(
        Guid id, AttachmentAccess access, IFileStore store, HttpContext http, CancellationToken ct)
    {
        if (await access.FindAsync(id, ct) is not { } attachment || !AttachmentResponse.IsPreviewable(attachment.MediaType, attachment.Size)
            || await store.OpenAsync(StoredFile.KeyOf(attachment.FileId), ct) is not { } picture)
            return TypedResults.NotFound();
        Confine(http);
        http.Response.Headers.CacheControl = "private, max-age=300";
        // The type that its bytes were found to have, and that no browser runs.
        return TypedResults.Stream(picture, attachment.MediaType);
    }

    /// <summary>Nothing that a file holds may run, be framed, or be read by another site.</summary>
    private static void Confine(HttpContext http)
    {
        var headers = http.Response.Headers;
        headers.XContentTypeOptions = "nosniff";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
    }
}
