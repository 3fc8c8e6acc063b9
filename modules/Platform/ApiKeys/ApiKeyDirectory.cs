using Crm.Platform.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.ApiKeys;

internal sealed class ApiKeyDirectory(PlatformDbContext db) : IApiKeyDirectory
{
    public Task<ApiKeySummary?> FindAsync(Guid id, CancellationToken cancellationToken) =>
        db.ApiKeys.IgnoreQueryFilters().AsNoTracking().Where(k => k.Id == id)
            .Select(k => new ApiKeySummary(k.Id, k.Name, k.PartnerName, k.AutoApproveLists)).FirstOrDefaultAsync(cancellationToken);
}
