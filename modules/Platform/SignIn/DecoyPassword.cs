using Crm.Shared.Domain;
using Microsoft.AspNetCore.Identity;

namespace Crm.Platform.SignIn;

/// <summary>A password that nobody has, checked in place of the one of an address that nobody has.</summary>
internal sealed class DecoyPassword(IPasswordHasher<User> hasher)
{
    private static readonly User Nobody = new() { Email = "", Name = "" };
    private static string? hash;

    /// <returns>Always false.</returns>
    public bool Check(string password)
    {
        hash ??= hasher.HashPassword(Nobody, Ids.New().ToString());
        _ = hasher.VerifyHashedPassword(Nobody, hash, password);
        return false;
    }
}
