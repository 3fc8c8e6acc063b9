using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

internal sealed class ViewContact : IEndpoint
{
    /// <param name="ViewsLeft">Of how many more leads in the pool the caller may see the contact data today; null where it is not counted.</param>
    internal sealed record Response(
        string? PersonName, string? JobTitle, string? Email, string? Phone, string? Website, string? Address, string? Message, int? ViewsLeft);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/leads/{id:guid}/view-contact", Handle)
        .RequirePermission(LeadPermissions.Accept)
        .WithName("viewLeadContact")
        .WithSummary("See the contact data of a lead in the pool before claiming it; counted per person and day, and kept in the lead's history");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, LeadsDbContext db, PoolCounter pool, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        var lead = await db.Leads.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (lead is null)
            return TypedResults.NotFound();

        user.Demand(LeadPermissions.Accept, lead);
        if (!user.MayNotSeeContact(lead))
            return TypedResults.Ok(Show(lead, null));

        var me = user.Id ?? throw new ForbiddenException(LeadPermissions.Accept);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await pool.TakeViewAsync(me, id, ct))
        {
            db.Activities.Add(LeadActivity.Of(id, Actor.Of(user, clock), "lead-activity.contact-viewed", note: null));
            await db.SaveChangesAsync(ct);
        }

        var left = (await pool.AllowanceAsync(me, ct)).ViewsLeft;
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(Show(lead, left));
    }

    private static Response Show(Lead l, int? viewsLeft) =>
        new(l.PersonName, l.JobTitle, l.Email, l.Phone, l.Website, l.Address, l.Message, viewsLeft);
}
