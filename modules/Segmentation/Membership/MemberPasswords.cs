using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.AspNetCore.Identity;

namespace Crm.Segmentation.Membership;

/// <summary>Passwords of members: ASP.NET Core Identity's hasher, and what is demanded of staff passwords too.</summary>
internal sealed class MemberPasswords
{
    private readonly PasswordHasher<Member> hasher = new();
    private readonly string decoy;

    public MemberPasswords() => decoy = hasher.HashPassword(null!, Ids.New().ToString());

    /// <param name="pointer">Where in the request the password stands.</param>
    /// <exception cref="InvalidRequestException">It would be guessed.</exception>
    public string Hash(Member member, string password, string pointer) =>
        PasswordPolicy.Fault(password, member.Name, member.Email) is { } code
            ? throw new InvalidRequestException(pointer, code, ("minLength", PasswordPolicy.MinLength))
            : hasher.HashPassword(member, password);

    /// <summary>Takes as long for an address that nobody has.</summary>
    public bool Check(Member? member, string password)
    {
        var right = hasher.VerifyHashedPassword(member!, member?.PasswordHash ?? decoy, password) != PasswordVerificationResult.Failed;
        return right && member?.PasswordHash is not null;
    }
}
