using System.Text.RegularExpressions;

namespace Crm.Platform.Mail;

/// <summary>A link in a mail that sets a password: whoever reads it can become the one it was made for.</summary>
internal static class PasswordLink
{
    private static readonly Regex Token = new(@"token=[^\s&]+", RegexOptions.NonBacktracking);

    public static bool IsIn(string text) => Token.IsMatch(text);

    public static string Hide(string text) => Token.Replace(text, "token=…");
}
