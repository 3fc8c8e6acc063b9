using Crm.Shared.Domain;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Accounts;

internal static class AccountQueries
{
    private const int DeepestTree = 50;

    /// <summary>The account as the API shows it.</summary>
    public static async Task<AccountResponse> DescribeAsync(this SegmentationDbContext db, Account account, CancellationToken ct) =>
        AccountResponse.Of(account, await db.ParentNameAsync(account.ParentId, ct));

    /// <returns>Null where the caller may not see the parent.</returns>
    public static async Task<string?> ParentNameAsync(this SegmentationDbContext db, Guid? parentId, CancellationToken ct) =>
        parentId is { } parent ? await db.Accounts.Where(a => a.Id == parent).Select(a => a.Name).FirstOrDefaultAsync(ct) : null;

    /// <summary>A parent must exist, and no account may come to stand above itself.</summary>
    public static async Task DemandParentAsync(this SegmentationDbContext db, Guid? parentId, Guid? accountId, CancellationToken ct)
    {
        var above = parentId;
        for (var depth = 0; above is { } id; depth++)
        {
            if (id == accountId || depth > DeepestTree)
                throw new BusinessRuleException("account.own-ancestor");
            var next = await db.Accounts.Where(a => a.Id == id).Select(a => new { a.ParentId }).FirstOrDefaultAsync(ct);
            if (next is null && depth == 0)
                throw new InvalidRequestException("/parentId", "account.unknown-parent");
            above = next?.ParentId;
        }
    }
}
