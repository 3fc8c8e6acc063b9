using Crm.Segmentation.Segments;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

/// <summary>Whom a plan that has not started would take in.</summary>
internal sealed class GamePlanMembers(SegmentationDbContext db, SegmentMatcher matcher, ICurrentUser user)
{
    /// <exception cref="BusinessRuleException">The caller may not see every account, the segment is gone, or it refers to something that is.</exception>
    public async Task<IQueryable<Account>> OfAsync(GamePlan plan, CancellationToken ct)
    {
        // Steps come to every account of the segment, so nobody gives them to accounts of others without seeing which.
        if (user.ScopeOf(AccountPermissions.Read) != Scope.Everyone)
            throw new BusinessRuleException("game-plan.needs-all-accounts");
        var segment = await db.Segments.AsNoTracking().FirstOrDefaultAsync(s => s.Id == plan.SegmentId, ct) ?? throw new BusinessRuleException("game-plan.segment-gone");
        return (await matcher.MembersAsync(segment, ct)).Accounts!;
    }
}
