using System.Globalization;
using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Crm.Segmentation.Membership;

internal enum MemberTokenUse { Confirm, ResetPassword, ChangeEmail }

/// <summary>What stands in a link sent to a member. It holds once: whatever it does changes the member's stamp.</summary>
/// <param name="Email">The new address, when it is to be confirmed.</param>
internal sealed record MemberToken(Guid MemberId, Guid Stamp, string? Email);

internal sealed class MemberTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    private readonly IDataProtector protector = protection.CreateProtector("Crm.Segmentation.Membership");

    public string Issue(MemberTokenUse use, Member member, string? email = null) =>
        Of(use).Protect(string.Join('|', member.Id.ToString("N"), member.Stamp.ToString("N"), (clock.GetUtcNow() + LifetimeOf(use)).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture), email));

    /// <returns>Null when it was altered, made up, or has grown too old.</returns>
    public MemberToken? Read(MemberTokenUse use, string token)
    {
        try
        {
            return Of(use).Unprotect(token).Split('|', 4) is [var id, var stamp, var until, var email]
                && clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(until, CultureInfo.InvariantCulture)
                    ? new MemberToken(Guid.Parse(id), Guid.Parse(stamp), email.Length > 0 ? email : null)
                    : null;
        }
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }

    private IDataProtector Of(MemberTokenUse use) => protector.CreateProtector(use.ToString());

    public static TimeSpan LifetimeOf(MemberTokenUse use) => use == MemberTokenUse.Confirm ? TimeSpan.FromDays(7) : TimeSpan.FromHours(2);
}
