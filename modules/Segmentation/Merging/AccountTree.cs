using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Merging;

/// <summary>What stands above an account, whoever may see it.</summary>
internal static class AccountTree
{
    private const int DeepestTree = 100;

    /// <summary>Refuses a parent below one of these accounts: they would come to stand above themselves.</summary>
    public static async Task DemandAboveAsync(this SegmentationDbContext db, Guid? parentId, IReadOnlyCollection<Guid> accounts, CancellationToken ct)
    {
        var above = parentId;
        for (var depth = 0; above is { } id; depth++)
        {
            if (accounts.Contains(id) || depth > DeepestTree)
            {
                var parent = await db.Accounts.IgnoreQueryFilters().Where(a => a.Id == parentId).Select(a => a.Name).FirstAsync(ct);
                throw new BusinessRuleException("merge.circular-parents", ("name", parent));
            }
            above = await db.Accounts.IgnoreQueryFilters().Where(a => a.Id == id).Select(a => a.ParentId).FirstOrDefaultAsync(ct);
        }
    }
}
