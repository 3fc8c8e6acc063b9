using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales;

internal sealed class SalesDbContext(DbContextOptions<SalesDbContext> options) : ModuleDbContext(options, "sales")
{
    public DbSet<Opportunity> Opportunities => Set<Opportunity>();
}
