using System.Diagnostics.CodeAnalysis;
using Crm.Segmentation.Contracts;
using Crm.Shared.Text;

namespace Crm.Segmentation.Consent;

/// <summary>A mail address or a telephone number in the one form in which it is stored.</summary>
internal sealed record ContactPoint(string Value)
{
    public bool IsEmail => Value.Contains('@', StringComparison.Ordinal);

    /// <summary>The contact key under which people with this address are found.</summary>
    public KeyKind KeyKind => IsEmail ? KeyKind.Email : KeyKind.Phone;

    public bool Serves(ConsentChannel channel) => channel switch
    {
        ConsentChannel.Email => IsEmail,
        ConsentChannel.Post => false,
        _ => !IsEmail,
    };

    /// <summary>Enough to recognise one's own address, too little to learn it: c…@example.com, +852 …89.</summary>
    public string Masked => IsEmail ? $"{Value[..1]}…{Value[Value.IndexOf('@', StringComparison.Ordinal)..]}" : $"{Value[..4]}…{Value[^2..]}";

    public static bool TryParse(string? text, [NotNullWhen(true)] out ContactPoint? point)
    {
        point = EmailAddress.TryParse(text, out var email) ? new ContactPoint(email.Value)
            : PhoneNumber.TryParse(text, ContactPointRules.HomeCountry, out var number) ? new ContactPoint(number.E164)
            : null;
        return point is not null;
    }
}
