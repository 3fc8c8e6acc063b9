using System.Text;

namespace Crm.Segmentation.Duplicates;

/// <summary>
/// The keys under which a record is found by records that may be its duplicates: exact values and names without what people get wrong.
/// They only bring candidates together; <see cref="DuplicateScoring"/> judges them.
/// </summary>
internal static class MatchKeys
{
    public static readonly IReadOnlyList<KeyKind> Kinds = [KeyKind.Name, KeyKind.Skeleton, KeyKind.Domain, KeyKind.Phone, KeyKind.Email];

    private const int ShortestSkeleton = 4;

    public static IReadOnlyList<(KeyKind Kind, string Value)> Of(DuplicateSubject subject)
    {
        var keys = new HashSet<(KeyKind, string)>();
        foreach (var name in subject.CompanyNames.Where(name => !name.IsWeak))
        {
            keys.Add((KeyKind.Name, Cut(name.Joined)));
            if (Skeleton(name.Joined) is { } skeleton) keys.Add((KeyKind.Skeleton, Cut(skeleton)));
        }
        foreach (var name in subject.PersonNames) keys.Add((KeyKind.Name, Cut(string.Concat(name.Joined.Order()))));
        foreach (var phone in subject.Phones) keys.Add((KeyKind.Phone, phone));
        foreach (var email in subject.Emails) keys.Add((KeyKind.Email, email));
        foreach (var domain in subject.Domains) keys.Add((KeyKind.Domain, domain));
        return [.. keys];
    }

    /// <summary>The name without spaces, vowels, doubled letters, and the order of words and letters.</summary>
    private static string? Skeleton(string joined)
    {
        var letters = new StringBuilder(joined.Length);
        var previous = '\0';
        foreach (var character in joined)
        {
            if (character != previous && character is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or 'w')) letters.Append(character);
            previous = character;
        }
        return letters.Length < ShortestSkeleton ? null : string.Concat(letters.ToString().Order());
    }

    private static string Cut(string name) => name.Length > 80 ? name[..80] : name;
}
