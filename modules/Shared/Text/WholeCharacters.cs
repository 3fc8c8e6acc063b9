namespace Crm.Shared.Text;

/// <summary>Cuts text between characters: half of a surrogate pair is no text, and PostgreSQL refuses it.</summary>
public static class WholeCharacters
{
    /// <summary>As much of the text as fits into so many UTF-16 units.</summary>
    public static string Cut(string text, int longest) =>
        text.Length <= longest ? text : text[..(char.IsHighSurrogate(text[longest - 1]) ? longest - 1 : longest)];

    /// <summary>How many UTF-16 units the character takes that begins here.</summary>
    public static int LengthAt(string text, int index) => char.IsHighSurrogate(text[index]) && index + 1 < text.Length ? 2 : 1;
}
