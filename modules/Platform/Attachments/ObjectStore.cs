using System.Net;
using Amazon;
using Amazon.Runtime;
using Amazon.S3;
using Amazon.S3.Model;
using Amazon.S3.Transfer;
using Microsoft.Extensions.Configuration;

namespace Crm.Platform.Attachments;

/// <summary>Crm:Files:S3:Bucket, :Region or :Endpoint (of a store other than Amazon's), :AccessKey, :SecretKey, :Prefix.</summary>
internal sealed record ObjectStoreSettings(string Bucket, string? Endpoint, string? Region, string AccessKey, string SecretKey, string Prefix)
{
    private const string Section = "Crm:Files:S3";

    /// <returns>Null when files lie in a folder.</returns>
    /// <exception cref="InvalidOperationException">A value is wrong or missing; the message names the key.</exception>
    public static ObjectStoreSettings? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!section.GetChildren().Any())
            return null;
        if (section["Endpoint"] is { Length: > 0 } endpoint && !(Uri.TryCreate(endpoint, UriKind.Absolute, out var address) && address.Scheme is "https" or "http"))
            throw new InvalidOperationException($"{Section}:Endpoint is '{endpoint}': it must be the address of the object store, such as https://files.example.com.");
        if (section["Endpoint"] is null or "" && section["Region"] is null or "")
            throw new InvalidOperationException($"{Section}:Region is missing: the region of the bucket, unless {Section}:Endpoint names another store.");
        return new ObjectStoreSettings(
            Needed(section, "Bucket"), NullIfEmpty(section["Endpoint"]), NullIfEmpty(section["Region"]), Needed(section, "AccessKey"), Needed(section, "SecretKey"), section["Prefix"] ?? "attachments/");
    }

    private static string Needed(IConfigurationSection section, string key) =>
        section[key] is { Length: > 0 } value ? value : throw new InvalidOperationException($"{Section}:{key} is missing.");

    private static string? NullIfEmpty(string? text) => string.IsNullOrEmpty(text) ? null : text;
}

internal sealed class ObjectStore(ObjectStoreSettings settings) : IFileStore, IDisposable
{
    private readonly AmazonS3Client client = new(new BasicAWSCredentials(settings.AccessKey, settings.SecretKey), Configure(settings));

    public async Task PutAsync(string key, string path, CancellationToken cancellationToken)
    {
        // Large files in parts, each tried again on its own.
        using var transfer = new TransferUtility(client);
        await transfer.UploadAsync(path, settings.Bucket, settings.Prefix + key, cancellationToken);
    }

    public async Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            return (await client.GetObjectAsync(settings.Bucket, settings.Prefix + key, cancellationToken)).ResponseStream;
        }
        catch (AmazonS3Exception e) when (e.StatusCode == HttpStatusCode.NotFound)
        {
            return null;
        }
    }

    public Task DeleteAsync(string key, CancellationToken cancellationToken) =>
        client.DeleteObjectAsync(new DeleteObjectRequest { BucketName = settings.Bucket, Key = settings.Prefix + key }, cancellationToken);

    public void Dispose() => client.Dispose();

    private static AmazonS3Config Configure(ObjectStoreSettings settings) => settings.Endpoint is { } endpoint
        // Other stores know the bucket by the path, and not Amazon's newer checksums.
        ? new AmazonS3Config
        {
            ServiceURL = endpoint,
            AuthenticationRegion = settings.Region,
            ForcePathStyle = true,
            RequestChecksumCalculation = RequestChecksumCalculation.WHEN_REQUIRED,
            ResponseChecksumValidation = ResponseChecksumValidation.WHEN_REQUIRED,
        }
        : new AmazonS3Config { RegionEndpoint = RegionEndpoint.GetBySystemName(settings.Region) };
}
