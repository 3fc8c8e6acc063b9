using System.Text;

namespace Crm.Segmentation.Duplicates;

/// <summary>
/// The keys under which a record can be found by records that may be its duplicates. Stored as 64-bit hashes in one indexed column, so that a
/// thousand rows of an import find their candidates by one query; a collision costs one comparison, never a wrong verdict.
/// </summary>
internal static class MatchKeys
{
    private const int ShortestSkeleton = 4;

    public static IReadOnlyList<long> Of(DuplicateSubject subject)
    {
        var keys = new HashSet<long>();
        foreach (var name in subject.CompanyNames.Where(name => !name.IsWeak))
        {
            keys.Add(Hash("name", name.Joined));
            if (Skeleton(name.Joined) is { } skeleton) keys.Add(Hash("skeleton", skeleton));
        }
        foreach (var name in subject.PersonNames) keys.Add(Hash("person", string.Concat(name.Joined.Order())));
        foreach (var phone in subject.Phones) keys.Add(Hash("phone", phone));
        foreach (var email in subject.Emails) keys.Add(Hash("email", email));
        foreach (var domain in subject.Domains) keys.Add(Hash("domain", domain));
        return [.. keys];
    }

    /// <summary>The name without what people get wrong: spaces, vowels, doubled letters, the order of words and of letters.</summary>
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

    // FNV-1a: the hash is stored, so it must be the same on every machine and in every release.
    private static long Hash(string kind, string value)
    {
        var hash = 14695981039346656037UL;
        foreach (var unit in Encoding.UTF8.GetBytes(kind + ":" + value)) hash = (hash ^ unit) * 1099511628211UL;
        return unchecked((long)hash);
    }
}
