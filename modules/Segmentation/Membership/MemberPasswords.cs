using Crm.Shared.Domain;
using Microsoft.AspNetCore.Identity;

namespace Crm.Segmentation.Membership;

/// <summary>Passwords of members: ASP.NET Core Identity's hasher, and the length that staff passwords need too.</summary>
internal sealed class MemberPasswords
{
    public const int Shortest = 10;
    private const int Longest = 200;

    private readonly PasswordHasher<Member> hasher = new();
    private readonly string decoy;

    public MemberPasswords() => decoy = hasher.HashPassword(null!, Ids.New().ToString());

    /// <exception cref="InvalidRequestException">Too short, too long, or the address itself.</exception>
    public string Hash(Member member, string password, string pointer)
    {
        if (password.Length is < Shortest or > Longest)
            throw new InvalidRequestException(pointer, "membership.password-length", ("shortest", Shortest), ("longest", Longest));
        if (password.Distinct().Count() < 4 || password.Contains(member.Email.Split('@')[0], StringComparison.OrdinalIgnoreCase) && password.Length - member.Email.Length < 6)
            throw new InvalidRequestException(pointer, "membership.password-weak");
        return hasher.HashPassword(member, password);
    }

    /// <summary>Takes as long for an address that nobody has.</summary>
    public bool Check(Member? member, string password)
    {
        var right = hasher.VerifyHashedPassword(member!, member?.PasswordHash ?? decoy, password) != PasswordVerificationResult.Failed;
        return right && member?.PasswordHash is not null;
    }
}
