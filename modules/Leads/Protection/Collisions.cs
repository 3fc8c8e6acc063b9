using Crm.Leads.Capture;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Protection;

/// <param name="Lead">The open lead that is somebody else's.</param>
/// <param name="SamePerson">False when only the company is the same.</param>
internal sealed record Collision(Lead Lead, bool SamePerson);

/// <summary>Refuses what a person enters for themselves when the enquirer or their company is protected for a colleague.</summary>
internal sealed class Collisions(LeadsDbContext db, LeadIntake intake, PoolCounter pool, Assignees assignees, ICurrentUser user)
{
    /// <summary>The colleague's lead that stands in the way; null when nothing does. Systems and those who may give leads to anybody collide with nothing.</summary>
    public async Task<Collision?> FindAsync(LeadFacts facts, CancellationToken ct)
    {
        if (user.Kind is not CallerKind.User || user.Has(LeadPermissions.Assign))
            return null;
        if (await intake.FindOpenAsync(facts, ct) is { } samePerson)
            return IsColleagues(samePerson) ? new Collision(samePerson, SamePerson: true) : null;

        var company = TextFolding.Fold(facts.CompanyName);
        if (company.Length == 0 || !(await pool.LimitsAsync(ct)).CompaniesCollide)
            return null;
        var sameCompany = await db.Leads.AsNoTracking().IgnoreQueryFilters([ModuleDbContext.AccessFilter])
            .Where(l => l.CompanyFolded == company && l.OwnerId != null && l.OwnerId != user.Id && l.ProtectedUntil != null)
            .OrderBy(l => l.Id).FirstOrDefaultAsync(ct);
        return sameCompany is null ? null : new Collision(sameCompany, SamePerson: false);
    }

    /// <summary>The 409: whose the lead is, as far as the caller may know.</summary>
    public async Task<BusinessRuleException> RefusalAsync(Collision collision, CancellationToken ct)
    {
        var lead = collision.Lead;
        if (!user.May(LeadPermissions.Read, lead))
        {
            return new BusinessRuleException(collision.SamePerson ? "lead.person-protected-unseen" : "lead.company-protected-unseen")
            {
                Details = new Dictionary<string, object?> { ["protectedUntil"] = lead.ProtectedUntil },
            };
        }

        var owner = (await assignees.NamesAsync([lead.OwnerId!.Value], ct)).GetValueOrDefault(lead.OwnerId.Value, "?");
        return new BusinessRuleException(collision.SamePerson ? "lead.person-protected" : "lead.company-protected", ("number", lead.Number), ("owner", owner))
        {
            Details = new Dictionary<string, object?>
            {
                ["leadId"] = lead.Id,
                ["ownerId"] = lead.OwnerId,
                ["ownerName"] = owner,
                ["protectedUntil"] = lead.ProtectedUntil,
            },
        };
    }

    private bool IsColleagues(Lead lead) => lead.OwnerId is { } owner && owner != user.Id && lead.Status is not LeadStatus.Nurture;
}
