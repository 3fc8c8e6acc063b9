using System.Globalization;
using System.Security.Cryptography;
using Crm.Shared.Domain;
using Microsoft.AspNetCore.DataProtection;

namespace Crm.Shared.Web;

/// <summary>
/// Tells when a public form was shown, so that it cannot be sent faster than a person types, nor forever. Signed, because robots
/// would otherwise write their own.
/// </summary>
public sealed class FormToken(IDataProtectionProvider protection, TimeProvider clock)
{
    public static readonly TimeSpan Quickest = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(24);
    private readonly IDataProtector protector = protection.CreateProtector("Crm.FormToken");

    public string Issue(Guid formId) =>
        protector.Protect(string.Create(CultureInfo.InvariantCulture, $"{formId:N}|{clock.GetUtcNow().ToUnixTimeMilliseconds()}"));

    public void Check(Guid formId, string token)
    {
        if (ShownAt(formId, token) is not { } shownAt)
            throw new InvalidRequestException("/token", "form.token-invalid");
        var age = clock.GetUtcNow() - shownAt;
        if (age < Quickest)
            throw new InvalidRequestException("/token", "form.too-fast");
        if (age > Longest)
            throw new InvalidRequestException("/token", "form.expired");
    }

    private DateTimeOffset? ShownAt(Guid formId, string token)
    {
        try
        {
            var parts = protector.Unprotect(token).Split('|');
            return parts is [var id, var at] && id == formId.ToString("N")
                ? DateTimeOffset.FromUnixTimeMilliseconds(long.Parse(at, CultureInfo.InvariantCulture))
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }
}
