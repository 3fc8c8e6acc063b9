using Crm.Shared.Domain;
using Crm.Shared.Text;
using Microsoft.AspNetCore.Identity;

namespace Crm.Platform;

/// <summary>What <see cref="PasswordPolicy"/> says, as Identity asks it.</summary>
internal sealed class PasswordRules : IPasswordValidator<User>
{
    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) => Task.FromResult(
        PasswordPolicy.Fault(password ?? "", user.Name, user.Email) is { } code ? IdentityResult.Failed(new IdentityError { Code = code }) : IdentityResult.Success);
}

internal static class IdentityResults
{
    /// <summary>Identity's refusals as ours: what is wrong with the request is a 400, an address that is taken a 409.</summary>
    public static void ThrowIfFailed(this IdentityResult result, string passwordPointer = "/password")
    {
        if (result.Succeeded)
            return;
        var code = result.Errors.First().Code;
        throw code switch
        {
            nameof(IdentityErrorDescriber.DuplicateEmail) or nameof(IdentityErrorDescriber.DuplicateUserName) => new BusinessRuleException("user.email-taken"),
            nameof(IdentityErrorDescriber.InvalidEmail) or nameof(IdentityErrorDescriber.InvalidUserName) => new InvalidRequestException("/email", "value.email"),
            nameof(IdentityErrorDescriber.PasswordMismatch) => new InvalidRequestException("/currentPassword", "password.wrong"),
            nameof(IdentityErrorDescriber.InvalidToken) => new BusinessRuleException("link.invalid"),
            _ when code.StartsWith("password.", StringComparison.Ordinal) => new InvalidRequestException(passwordPointer, code, ("minLength", PasswordPolicy.MinLength)),
            _ => new InvalidOperationException($"Identity refused: {code}"),
        };
    }
}
