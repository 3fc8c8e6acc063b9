namespace Crm.Shared.Filtering;

internal static class Storable
{
    /// <summary>False for NUL, which PostgreSQL refuses, and for half a surrogate pair, which no encoding can carry.</summary>
    public static bool Text(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\0')
                return false;
            if (!char.IsSurrogate(text[i]))
                continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1]))
                return false;
            i++;
        }
        return true;
    }
}
