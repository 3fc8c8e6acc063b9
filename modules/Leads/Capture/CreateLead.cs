using Crm.Leads.Protection;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

internal sealed class CreateLead : IEndpoint
{
    /// <param name="Repeated">True when the person had an open lead already, to which this enquiry was added.</param>
    internal sealed record Response(Guid Id, string Number, LeadStatus Status, bool Repeated, int Version);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads", Handle)
        .RequirePermission(LeadPermissions.Create)
        .WithName("createLead")
        .WithSummary("Take an enquiry: 201 with a new lead, or 200 when it was added to the open lead of the same person; 409 when the person or company is protected for a colleague");

    private static async Task<Results<Created<Response>, Ok<Response>>> Handle(
        NewLead request, LeadIntake intake, Collisions collisions, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        request.DemandMayGive(user);
        var facts = request.ToFacts();
        var collision = await collisions.FindAsync(facts, ct);
        if (collision is not null && request.PassOn is not true)
            throw await collisions.RefusalAsync(collision, ct);

        var owner = collision is null ? request.OwnerId : collision.Lead.OwnerId;
        var (lead, repeated) = await intake.TakeAsync(facts, request.ToOrigin(user, clock), request.SubmissionId, owner, ct);

        http.SetETag(lead);
        var response = new Response(lead.Id, lead.Number, lead.Status, repeated, lead.Version);
        return repeated ? TypedResults.Ok(response) : TypedResults.Created($"/api/v1/leads/{lead.Id}", response);
    }
}
