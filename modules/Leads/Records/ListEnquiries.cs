using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Records;

internal sealed class ListEnquiries : IEndpoint
{
    /// <summary>One enquiry as it came in.</summary>
    internal sealed record Item(
        Guid Id, DateTime EnquiredAt, DateTime ReceivedAt, string Source, LeadSourceKind SourceKind, string? CampaignRef, Guid? ImportId, LeadFacts Facts);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/leads/{id:guid}/enquiries", Handle)
        .RequirePermission(LeadPermissions.Read)
        .WithName("listLeadEnquiries")
        .WithSummary("Every enquiry that a lead is made of, the latest first, as it was received");

    private static async Task<Results<Ok<IReadOnlyList<Item>>, NotFound>> Handle(
        Guid id, LeadsDbContext db, ICurrentUser user, CancellationToken ct)
    {
        var lead = await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        var enquiries = await db.Enquiries.AsNoTracking().Where(e => e.LeadId == id)
            .OrderByDescending(e => e.EnquiredAt).ThenByDescending(e => e.Id).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<Item>>(enquiries.ConvertAll(e => new Item(
            e.Id, e.EnquiredAt, e.ReceivedAt, e.Source, e.SourceKind, e.CampaignRef, e.ImportId, e.Facts.ShownTo(user, lead))));
    }
}
