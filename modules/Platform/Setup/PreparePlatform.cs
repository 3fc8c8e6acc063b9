using Crm.Platform.Contracts;
using Crm.Platform.Currencies;
using Crm.Shared.Data;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Crm.Platform.Setup;

/// <summary>Before the first request: the default roles, the defaults of permissions that are new, the home currency, and the administrator of the settings.</summary>
internal sealed class PreparePlatform(IServiceScopeFactory scopes, PermissionCatalog catalog, IConfiguration configuration) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        // Two hosts may start at once on one database: the slower one finds everything done.
        try
        {
            await PrepareAsync(cancellationToken);
        }
        catch (DbUpdateException)
        {
            await PrepareAsync(cancellationToken);
        }
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateScopeAs(Caller.System);
        var db = scope.ServiceProvider.GetRequiredService<PlatformDbContext>();
        await AddRolesAsync(db, cancellationToken);
        await GrantDefaultsAsync(db, cancellationToken);
        if (!await db.CurrencySettings.AnyAsync(cancellationToken))
            db.CurrencySettings.Add(CurrencySettings.Shipped());
        await db.SaveChangesAsync(cancellationToken);

        if (configuration["Crm:Admin:Email"] is not { Length: > 0 } email)
            return;
        var password = configuration["Crm:Admin:Password"] is { Length: > 0 } value
            ? value
            : throw new InvalidOperationException("Crm:Admin:Password is missing: with Crm:Admin:Email it creates the first administrator.");
        var first = scope.ServiceProvider.GetRequiredService<FirstAdministrator>();
        if (await first.ExistsAsync(cancellationToken))
            return;
        try
        {
            await first.CreateAsync(email, configuration["Crm:Admin:Name"] ?? "Administrator", password, Locales.English, cancellationToken);
        }
        catch (Shared.Domain.InvalidRequestException e)
        {
            throw new InvalidOperationException($"Crm:Admin:{(e.Errors[0].Pointer == "/email" ? "Email" : "Password")} is not accepted ({e.Errors[0].Code}).", e);
        }
        catch (Shared.Domain.BusinessRuleException e) when (e.Code == "setup.done")
        {
            // Another host was quicker.
        }
    }

    private static async Task AddRolesAsync(PlatformDbContext db, CancellationToken cancellationToken)
    {
        var existing = await db.Roles.IgnoreQueryFilters().Select(r => r.Key).ToListAsync(cancellationToken);
        foreach (var key in DefaultRoles.All.Except(existing))
            db.Roles.Add(key == DefaultRoles.Administrator ? Role.Administrator() : new Role { Key = key, Name = NameOf(key), BuiltIn = true });
    }

    private async Task GrantDefaultsAsync(PlatformDbContext db, CancellationToken cancellationToken)
    {
        var known = await db.Set<KnownPermission>().Select(p => p.Name).ToListAsync(cancellationToken);
        var fresh = catalog.All.Where(p => !known.Contains(p.Name)).ToList();
        if (fresh.Count == 0)
            return;
        await db.Roles.LoadAsync(cancellationToken);
        var roles = db.Roles.Local.ToDictionary(r => r.Key, StringComparer.Ordinal);
        foreach (var permission in fresh)
        {
            db.Add(new KnownPermission { Name = permission.Name });
            foreach (var (key, scope) in permission.Defaults)
                roles[key].AddDefault(permission.Name, scope);
        }
    }

    /// <summary>"sales-rep" is "Sales rep"; the client shows built-in roles in the reader's language by their key.</summary>
    private static string NameOf(string key) => char.ToUpperInvariant(key[0]) + key[1..].Replace('-', ' ');
}
