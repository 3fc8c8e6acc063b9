using System.Text.Json;
using Crm.Leads.Qualification;
using Crm.Shared.Fields;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Records;

internal sealed class ListLeads : IEndpoint
{
    /// <summary>A lead as lists and boards show it.</summary>
    /// <param name="Custom">Values of the fields that administrators added, by key.</param>
    /// <param name="Masked">True when who asks and how to reach them is left out, because the lead is in the pool and not yet claimed.</param>
    [RecordFields("lead")]
    internal sealed record Item(
        Guid Id,
        string Number,
        string? CompanyName,
        string? PersonName,
        string? Email,
        string? Phone,
        string? District,
        string? Interest,
        string? Language,
        string Source,
        LeadSourceKind SourceKind,
        string? CampaignRef,
        LeadStatus Status,
        decimal? Score,
        QualificationOutcome? Outcome,
        Guid? OwnerId,
        Guid? TeamId,
        DateTime EnquiredAt,
        int EnquiryCount,
        DateTime? InPoolSince,
        DateTime? ProtectedUntil,
        DateTime? AcceptBy,
        DateTime? RespondBy,
        DateTime? FirstContactAt,
        int? ResponseMinutes,
        bool Late,
        [property: CustomValuesOf("lead")] IReadOnlyDictionary<string, JsonElement> Custom,
        int Version,
        DateTime CreatedAt,
        DateTime UpdatedAt,
        bool Masked);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads", Handle)
        .RequirePermission(LeadPermissions.Read)
        .WithName("listLeads")
        .WithSummary("Leads, filtered and sorted; `text co \"…\"` searches names, number, e-mail and phone, `late eq true` finds late responses");

    private static async Task<Ok<Page<Item>>> Handle([AsParameters] ListQuery query, LeadsDbContext db, ICurrentUser user, CancellationToken ct)
    {
        var masked = user.IsMasked();
        return TypedResults.Ok(await db.Leads.AsNoTracking().ToPageAsync(
            query,
            LeadFields.For(user),
            l => new Item(
                l.Id, l.Number, l.CompanyName, masked && l.OwnerId == null ? null : l.PersonName, masked && l.OwnerId == null ? null : l.Email,
                masked && l.OwnerId == null ? null : l.Phone, l.District, l.Interest, l.Language, l.Source, l.SourceKind, l.CampaignRef,
                l.Status, l.Score, l.Outcome, l.OwnerId, l.TeamId, l.EnquiredAt, l.EnquiryCount, l.InPoolSince,
                l.ProtectedUntil, l.AcceptBy, l.RespondBy, l.FirstContactAt,
                l.ResponseMinutes, l.Late, l.Custom, l.Version, l.CreatedAt, l.UpdatedAt, masked && l.OwnerId == null),
            ct,
            defaultSort: "-enquiredAt"));
    }
}
