using System.Security.Cryptography;
using Crm.Segmentation.Contracts;
using Microsoft.AspNetCore.DataProtection;

namespace Crm.Segmentation.Consent;

/// <summary>Whom a link speaks for: an address, and the contact it was sent to where there is one.</summary>
/// <param name="Purpose">What one click ends; null for everything that asks for consent.</param>
internal sealed record PreferenceHolder(ContactPoint Address, Guid? ContactId, ConsentPurpose? Purpose);

/// <summary>
/// What stands in the links of mails and messages. Encrypted and signed: it tells nothing, cannot be made up, and needs no row, so that a
/// link works for as long as a mail is kept.
/// </summary>
internal sealed class PreferenceTokens(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Crm.Segmentation.Preferences");

    public string Issue(PreferenceHolder holder) => protector.Protect($"{holder.ContactId:N}|{holder.Purpose}|{holder.Address.Value}");

    /// <returns>Null when the token was altered or made up.</returns>
    public PreferenceHolder? Read(string token)
    {
        try
        {
            return protector.Unprotect(token).Split('|', 3) is [var contact, var purpose, var address]
                ? new PreferenceHolder(
                    new ContactPoint(address), contact.Length > 0 ? Guid.Parse(contact) : null, purpose.Length > 0 ? Enum.Parse<ConsentPurpose>(purpose) : null)
                : null;
        }
        // Text that is no Base64 at all is a FormatException in some versions and a CryptographicException in others.
        catch (Exception e) when (e is CryptographicException or FormatException)
        {
            return null;
        }
    }
}
