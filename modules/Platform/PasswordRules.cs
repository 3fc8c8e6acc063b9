using System.Reflection;
using Crm.Shared.Domain;
using Microsoft.AspNetCore.Identity;

namespace Crm.Platform;

/// <summary>
/// Length counts, composition does not; refused is what attackers try first: common words with the usual decoration,
/// runs and repetitions, and the person's own name or address.
/// </summary>
internal sealed class PasswordRules : IPasswordValidator<User>
{
    public const int MinLength = 10;
    public const int MaxLength = 200;
    private static readonly HashSet<string> CommonWords = ReadCommonWords();

    public Task<IdentityResult> ValidateAsync(UserManager<User> manager, User user, string? password) =>
        Task.FromResult(Fault(user, password ?? "") is { } code ? IdentityResult.Failed(new IdentityError { Code = code }) : IdentityResult.Success);

    internal static string? Fault(User user, string password) => password switch
    {
        { Length: < MinLength } => "password.too-short",
        { Length: > MaxLength } => "password.too-long",
        _ when IsCommon(password) => "password.too-common",
        _ when IsPersonal(user, password) => "password.personal",
        _ => null,
    };

    private static bool IsCommon(string password)
    {
        if (password.Distinct().Count() < 4 || IsRun(password))
            return true;
        // "P@ssw0rd2024!" is "password" in disguise: take the decoration off, undo the usual substitutions, undouble.
        var lower = password.ToLowerInvariant();
        var bare = lower.Trim([.. lower.Where(c => !char.IsLetter(c))]);
        var words = new string([.. bare.Select(Unleet).Where(char.IsLetter)]);
        return CommonWords.Contains(lower) || CommonWords.Contains(words) || IsChainOfCommonWords(words, password.Length);
    }

    private static bool IsChainOfCommonWords(string letters, int passwordLength)
    {
        // A passphrase of four words is good although each word is common; "passwordpassword" or "admin12345" is not.
        if (letters.Length == 0)
            return passwordLength < 14;
        var word = Enumerable.Range(1, letters.Length / 2).Where(n => letters.Length % n == 0)
            .Select(n => letters[..n]).FirstOrDefault(w => string.Concat(Enumerable.Repeat(w, letters.Length / w.Length)) == letters);
        return word is not null && (word.Length <= 2 || CommonWords.Contains(word));
    }

    private static bool IsRun(string password)
    {
        var steps = password.Zip(password.Skip(1), (a, b) => b - a).ToList();
        return steps.Count(s => s is 1) >= steps.Count - 1 || steps.Count(s => s is -1) >= steps.Count - 1;
    }

    private static bool IsPersonal(User user, string password)
    {
        var folded = password.ToLowerInvariant();
        var personal = user.Name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(user.Email.Split('@')[0])
            .Where(part => part.Length >= 4).Select(part => part.ToLowerInvariant());
        return personal.Any(part => folded.Contains(part, StringComparison.Ordinal) && folded.Length - part.Length < 6);
    }

    private static char Unleet(char c) => c switch
    {
        '@' or '4' => 'a',
        '3' => 'e',
        '1' or '!' => 'i',
        '0' => 'o',
        '$' or '5' => 's',
        '7' => 't',
        _ => c,
    };

    private static HashSet<string> ReadCommonWords()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Crm.Platform.CommonPasswords.txt")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
    }
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
            _ when code.StartsWith("password.", StringComparison.Ordinal) => new InvalidRequestException(passwordPointer, code, ("minLength", PasswordRules.MinLength)),
            _ => new InvalidOperationException($"Identity refused: {code}"),
        };
    }
}
