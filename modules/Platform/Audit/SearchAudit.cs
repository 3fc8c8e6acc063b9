using System.ComponentModel;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Microsoft.AspNetCore.Mvc;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Audit;

internal sealed class SearchAudit : IEndpoint
{
    private const int MaxLimit = 200;

    internal sealed record Query
    {
        [FromQuery]
        [Description("Record type: account, lead, user, api-key, …")]
        public string? RecordType { get; init; }

        [FromQuery]
        [Description("The history of one record.")]
        public Guid? RecordId { get; init; }

        [FromQuery]
        [Description("Who did it: a person's or a key's id.")]
        public Guid? ActorId { get; init; }

        [FromQuery]
        [Description("created, updated, deleted, restored, signed-in, used, …")]
        public string? Action { get; init; }

        [FromQuery]
        [Description("From this instant on.")]
        public DateTime? From { get; init; }

        [FromQuery]
        [Description("Before this instant.")]
        public DateTime? To { get; init; }

        [FromQuery]
        [Description("next of the page before.")]
        public DateTime? Before { get; init; }

        [FromQuery]
        [Description("Entries per page, 1 to 200; 50 when absent.")]
        public int? Limit { get; init; }
    }

    /// <param name="Next">Pass it as before for the next page; null on the last.</param>
    internal sealed record Response(IReadOnlyList<EntryResponse> Items, DateTime? Next);

    /// <param name="ActorKind">user, apikey, external or system.</param>
    /// <param name="Credential">The session ("session:…") or key ("key:&lt;prefix&gt;") that it came through.</param>
    /// <param name="Changes">Field by field, from what to what.</param>
    /// <param name="TraceId">The reference number of the request.</param>
    internal sealed record EntryResponse(DateTime At, string ActorKind, Guid? ActorId, string ActorName, string? Credential, string RecordType, Guid RecordId, string RecordLabel,
        string Action, IReadOnlyList<FieldChange> Changes, string? TraceId);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/audit", Handle)
        .RequirePermission(PlatformPermissions.AuditRead)
        .WithName("searchAudit")
        .WithSummary("Who did what to which record, newest first");

    private static async Task<Ok<Response>> Handle([AsParameters] Query query, AuditLog audit, ICurrentUser user, CancellationToken ct)
    {
        var limit = query.Limit ?? 50;
        if (limit is < 1 or > MaxLimit)
            throw new InvalidRequestException("?limit", "page.bad-limit", ("max", MaxLimit));
        var entries = await audit.SearchAsync(new AuditQuery(query.RecordType, query.RecordId, query.ActorId, query.Action, Utc(query.From), Utc(query.To), Utc(query.Before), limit), ct);
        return TypedResults.Ok(new Response(
            [.. entries.Select(e => new EntryResponse(e.At, e.ActorKind, e.ActorId, e.ActorName, e.Credential, e.RecordType, e.RecordId, e.RecordLabel, e.Action, user.Fields.Seen(e.RecordType, e.Changes), e.TraceId))],
            entries.Count == limit ? entries[^1].At : null));
    }

    private static DateTime? Utc(DateTime? instant) => instant?.Kind == DateTimeKind.Unspecified ? DateTime.SpecifyKind(instant.Value, DateTimeKind.Utc) : instant?.ToUniversalTime();
}
