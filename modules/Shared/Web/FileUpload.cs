using System.Reflection;
using Crm.Shared.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace Crm.Shared.Web;

/// <summary>
/// The file of a multipart request, read as it comes in: nothing of it is kept before the handler has looked at what it is and how
/// large. (IFormFile has stored the whole body before the handler is called.)
/// </summary>
public sealed class FileUpload : IEndpointParameterMetadataProvider
{
    private FileUpload(string? name, string? mediaType, Stream content) => (Name, MediaType, Content) = (name, mediaType, content);

    /// <summary>As the sender gave it: not to be trusted.</summary>
    public string? Name { get; }

    /// <summary>What the sender claims that it is.</summary>
    public string? MediaType { get; }

    public Stream Content { get; }

    public static async ValueTask<FileUpload?> BindAsync(HttpContext http)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || !type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            || HeaderUtilities.RemoveQuotes(type.Boundary).Value is not { Length: > 0 and <= 200 } boundary)
            throw new BadHttpRequestException("multipart/form-data expected", StatusCodes.Status415UnsupportedMediaType);

        try
        {
            var parts = new MultipartReader(boundary, http.Request.Body);
            while (await parts.ReadNextSectionAsync(http.RequestAborted) is { } part)
            {
                if (part.AsFileSection() is { FileStream: { } content } file)
                    return new FileUpload(file.FileName, part.ContentType, content);
            }
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("Malformed multipart body", e);
        }

        throw new InvalidRequestException("/file", "value.required");
    }

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new FileUploadMetadata());

    /// <summary>Reads on; a body that breaks off is the sender's fault.</summary>
    public async Task<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken)
    {
        try
        {
            return await Content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancellationToken);
        }
        catch (Exception e) when (e is InvalidDataException || (e is IOException and not BadHttpRequestException))
        {
            throw new BadHttpRequestException("Malformed multipart body", e);
        }
    }
}

/// <summary>Marks an operation that takes a file, for the OpenAPI document.</summary>
public sealed record FileUploadMetadata;
