using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Crm.Platform;

/// <summary>Links of invitations live longer than those that reset a password. Both are void once the password changes.</summary>
internal sealed class InvitationTokens(
    IDataProtectionProvider protection, IOptions<InvitationTokens.Settings> options, ILogger<DataProtectorTokenProvider<User>> log)
    : DataProtectorTokenProvider<User>(protection, options, log)
{
    public const string Provider = "invitation";
    public const string Purpose = "invitation";
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(7);

    internal sealed class Settings : DataProtectionTokenProviderOptions
    {
        public Settings()
        {
            Name = Provider;
            TokenLifespan = Lifetime;
        }
    }
}
