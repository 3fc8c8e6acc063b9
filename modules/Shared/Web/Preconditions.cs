using System.Globalization;
using System.Reflection;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace Crm.Shared.Web;

/// <summary>A write's If-Match is missing (428) or names an old version (412).</summary>
public sealed class PreconditionException(int status, string code) : Exception(code)
{
    public int Status { get; } = status;
    public string Code { get; } = code;
}

/// <summary>
/// The version of the record that the caller has seen: the If-Match header of PATCH, PUT, DELETE and state actions.
/// </summary>
public sealed class IfMatch : IEndpointParameterMetadataProvider
{
    private readonly string header;
    private readonly IServiceProvider services;

    private IfMatch(string header, IServiceProvider services) => (this.header, this.services) = (header, services);

    public static ValueTask<IfMatch?> BindAsync(HttpContext http) =>
        ValueTask.FromResult<IfMatch?>(new IfMatch(http.Request.Headers.IfMatch.ToString().Trim(), http.RequestServices));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) => builder.Metadata.Add(new IfMatchMetadata());

    /// <summary>Throws 428 without the header, 412 with another version than the record's. "*" means "whatever it is now".</summary>
    public void Check(AggregateRoot record)
    {
        if (!IsCurrent(record))
            throw new StaleRecordException(record, SeenVersion);
    }

    /// <summary>
    /// The same, but what the product itself has done to other fields since the caller looked (a lead was dispatched while its text was
    /// written) stops nobody.
    /// </summary>
    /// <param name="record">As it is now.</param>
    /// <param name="fields">What the caller changes; none for an act that finds out by itself whether it is possible now.</param>
    /// <param name="ct">Cancels.</param>
    public async Task CheckAsync(AggregateRoot record, IReadOnlyCollection<string> fields, CancellationToken ct)
    {
        if (!IsCurrent(record) && !await services.GetRequiredService<AuditLog>().OnlyProductChangedAsync(record, SeenVersion, fields, ct))
            throw new StaleRecordException(record, SeenVersion);
    }

    private int SeenVersion => int.TryParse(header.Trim('"'), CultureInfo.InvariantCulture, out var seen) ? seen : 0;

    private bool IsCurrent(AggregateRoot record) => header.Length == 0
        ? throw new PreconditionException(StatusCodes.Status428PreconditionRequired, "record.if-match-required")
        : header == "*" || header.Trim('"') == record.Version.ToString(CultureInfo.InvariantCulture);
}

/// <summary>The caller saw an older version: 412 with the current version and the fields that have changed since.</summary>
public sealed class StaleRecordException(AggregateRoot record, int seenVersion) : Exception("record.stale")
{
    public AggregateRoot Record { get; } = record;
    public int SeenVersion { get; } = seenVersion;
}

/// <summary>A record of which some callers may not see every field: what has changed since they looked leaves those out.</summary>
public interface IMasksFields
{
    bool Hides(string field, ICurrentUser user);
}

/// <summary>Marks an operation that requires If-Match, for the OpenAPI document.</summary>
public sealed record IfMatchMetadata;

public static class ETagExtensions
{
    public static void SetETag(this HttpContext http, AggregateRoot record) => http.SetETag(record.Version);

    public static void SetETag(this HttpContext http, int version) =>
        http.Response.Headers.ETag = string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
