using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation;

internal sealed class SegmentationDbContext(DbContextOptions<SegmentationDbContext> options) : ModuleDbContext(options, "segmentation")
{
    public DbSet<Account> Accounts => Set<Account>();
}
