using Crm.Shared.Domain;
using Microsoft.AspNetCore.Identity;

namespace Crm.Platform;

/// <summary>Asks for the password once more before something that a session left open must not do; guessing is counted as at sign-in.</summary>
internal sealed class PasswordProof(UserManager<User> users, SignInGuard guard)
{
    /// <exception cref="InvalidRequestException">password.wrong at /password</exception>
    public async Task DemandAsync(User user, string password, CancellationToken cancellationToken)
    {
        await guard.DemandAsync(user.NormalizedEmail, cancellationToken);
        if (!await users.CheckPasswordAsync(user, password))
            throw new InvalidRequestException("/password", "password.wrong");
        await guard.TakeBackAsync(user.NormalizedEmail, cancellationToken);
    }
}
