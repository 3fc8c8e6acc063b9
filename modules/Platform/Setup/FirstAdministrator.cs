using Crm.Platform.Contracts;
using Crm.Shared.Domain;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Setup;

/// <summary>Makes the first administrator, once in the life of a database.</summary>
internal sealed class FirstAdministrator(PlatformDbContext db, UserManager<User> users, TimeProvider clock)
{
    public Task<bool> ExistsAsync(CancellationToken cancellationToken) => db.Set<SetupRecord>().AnyAsync(cancellationToken);

    /// <exception cref="BusinessRuleException">setup.done: there is one already.</exception>
    public async Task<User> CreateAsync(string email, string name, string password, string locale, CancellationToken cancellationToken)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        var role = await db.Roles.FirstAsync(r => r.Key == DefaultRoles.Administrator, cancellationToken);
        var user = new User { Email = InputRules.CanonicalEmail(email), Name = name, Locale = locale };
        user.SetRoles([role.Id]);
        if (!await db.InsertIfAbsentAsync(new SetupRecord { AdministratorId = user.Id, CompletedAt = clock.GetUtcNow().UtcDateTime }, cancellationToken))
            throw new BusinessRuleException("setup.done");
        (await users.CreateAsync(user, password)).ThrowIfFailed();
        await transaction.CommitAsync(cancellationToken);
        return user;
    }
}
