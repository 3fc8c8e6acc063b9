using Crm.Shared.Currencies;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Crm.Sales;

internal sealed class SalesDbContext(DbContextOptions<SalesDbContext> options) : ModuleDbContext(options, "sales")
{
    public DbSet<Opportunity> Opportunities => Set<Opportunity>();

    /// <summary>By whatever way an amount, or the day that it counts at, gets here: what it is worth at home is saved with it.</summary>
    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var saved = ChangeTracker.Entries<Opportunity>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity).ToList();
        if (saved.Count > 0)
        {
            var rates = this.GetService<IExchangeRates>().Latest;
            var today = BusinessTime.DayOf(this.GetService<TimeProvider>().GetUtcNow().UtcDateTime);
            saved.ForEach(opportunity => opportunity.ValueAtHome(rates, today));
        }

        return base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}
