using Crm.Platform.Callers;
using Crm.Platform.Contracts;
using Crm.Platform.Currencies;
using Crm.Platform.Fields;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Crm.Platform;

internal sealed class PlatformDbContext(DbContextOptions<PlatformDbContext> options) : ModuleDbContext(options, PlatformModule.Schema)
{
    public DbSet<User> Users => Set<User>();
    public DbSet<Role> Roles => Set<Role>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<Session> Sessions => Set<Session>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<CurrencySettings> CurrencySettings => Set<CurrencySettings>();
    public DbSet<ExchangeRate> ExchangeRates => Set<ExchangeRate>();

    /// <summary>The person who calls.</summary>
    /// <exception cref="BusinessRuleException">user.gone: the account has gone since the request began.</exception>
    public async Task<User> MeAsync(ICurrentUser current, CancellationToken cancellationToken) =>
        await Users.FirstOrDefaultAsync(u => u.Id == current.Id, cancellationToken) ?? throw new BusinessRuleException("user.gone");

    /// <summary>Saves a person whose address may have been taken by somebody else a moment ago.</summary>
    /// <exception cref="BusinessRuleException">user.email-taken</exception>
    public async Task SaveUserAsync(User user, CancellationToken cancellationToken)
    {
        var taken = Users.IgnoreQueryFilters().Where(u => u.NormalizedEmail == user.NormalizedEmail && u.Id != user.Id);
        if (await taken.AnyAsync(cancellationToken))
            throw new BusinessRuleException("user.email-taken");
        try
        {
            await SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateException e) when (e is not DbUpdateConcurrencyException)
        {
            throw await taken.AnyAsync(cancellationToken) ? new BusinessRuleException("user.email-taken") : e;
        }
    }

    /// <summary>After what concerns currencies and rates: it holds in this host at once.</summary>
    public void ForgetRates() => this.GetService<RateCatalog>().Invalidate();

    /// <summary>Whatever decides who a caller is, what they may do which fields records have and what currencies are worth takes effect in this host with the save.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var concernsCallers = ChangeTracker.Entries().Any(e =>
            e.Entity is User or UserRole or Role or Team or TeamMember or ApiKey or ApiKeySecret && e.State is not EntityState.Unchanged);
        var concernsFields = ChangeTracker.Entries().Any(e => e.Entity is CustomField or FieldLayout && e.State is not EntityState.Unchanged);
        var rates = ChangeTracker.Entries<ExchangeRate>().Where(e => e.State is EntityState.Added or EntityState.Modified).Select(e => e.Entity).ToList();
        if (rates.Count > 0)
            Publish(Currencies.CurrencySettings.OnlyId, new ExchangeRatesChanged([.. rates.Select(r => r.Currency).Distinct()], rates.Min(r => r.From)));
        var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        if (rates.Count > 0)
            ForgetRates();
        if (concernsCallers)
            this.GetService<CallerCache>().Invalidate();
        if (concernsFields)
            this.GetService<FieldCatalog>().Invalidate();
        return written;
    }
}
