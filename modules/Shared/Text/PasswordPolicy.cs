namespace Crm.Shared.Text;

/// <summary>
/// Length counts, composition does not; refused is what attackers try first: common words with the usual decoration,
/// runs and repetitions, and the person's own name or address.
/// </summary>
public static class PasswordPolicy
{
    public const int MinLength = 10;
    public const int MaxLength = 200;
    private static readonly HashSet<string> CommonWords =
        EmbeddedTable.Lines("common-passwords.txt").SelectMany(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToHashSet(StringComparer.Ordinal);

    /// <returns>The code of the message that says what is wrong with the password; null for a good one.</returns>
    public static string? Fault(string password, string name, string email) => password switch
    {
        { Length: < MinLength } => "password.too-short",
        { Length: > MaxLength } => "password.too-long",
        _ when IsCommon(password) => "password.too-common",
        _ when IsPersonal(password, name, email) => "password.personal",
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

    private static bool IsPersonal(string password, string name, string email)
    {
        var folded = password.ToLowerInvariant();
        var personal = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).Append(email.Split('@')[0])
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
}
