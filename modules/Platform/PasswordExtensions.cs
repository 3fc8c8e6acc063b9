using Microsoft.AspNetCore.Identity;

namespace Crm.Platform;

internal static class PasswordExtensions
{
    /// <summary>Validates and hashes without saving: the caller's save does that, with everything else.</summary>
    /// <exception cref="Shared.Domain.InvalidRequestException">The password is too easy.</exception>
    public static async Task SetFirstPasswordAsync(this UserManager<User> users, User user, string password)
    {
        foreach (var validator in users.PasswordValidators)
            (await validator.ValidateAsync(users, user, password)).ThrowIfFailed();
        user.PasswordHash = users.PasswordHasher.HashPassword(user, password);
        user.RenewSecurityStamp();
    }
}
