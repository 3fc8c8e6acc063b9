using Crm.Shared.Bulk;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Routing;

namespace Crm.Leads.Records;

internal sealed class ChangeLeadsInBulk : IEndpoint
{
    public static BulkDefinition<Lead, LeadInput> Definition { get; } = new(
        LeadFields.All, LeadInput.Of, (lead, input) => lead.Describe(input.ToFacts()), (lead, now) => lead.MoveToBin(now), lead => lead.TakeOutOfBin())
    {
        Members = ["district", "city", "country", "interest", "language", "custom"],
        DemandChangeable = (lead, user) => user.DemandClaimed(lead),
        DemandRestored = (db, lead, ct) => ((LeadsDbContext)db).DemandOnlyOpenLeadAsync(lead, ct),
    };

    public static void Map(IEndpointRouteBuilder app) => app.MapBulk(Lead.RecordType, "changeLeadsInBulk");
}
