using System.Text;
using Crm.Shared.Text;

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
            // Equal names have equal skeletons: the name itself is a key only where too little is left of it.
            keys.Add(Skeleton(name.Joined) is { } skeleton ? (KeyKind.Skeleton, Cut(skeleton)) : (KeyKind.Name, Cut(name.Joined)));
        }
        foreach (var name in subject.PersonNames) keys.Add((KeyKind.Name, Cut(Sorted(name.Joined))));
        foreach (var phone in subject.Phones) keys.Add((KeyKind.Phone, phone));
        foreach (var email in subject.Emails) keys.Add((KeyKind.Email, email));
        foreach (var domain in subject.Domains) keys.Add((KeyKind.Domain, domain));
        return [.. keys];
    }

    /// <summary>The name without spaces, vowels, doubled letters, and the order of words and letters; numbers stay whole, for nobody mistypes those alike.</summary>
    private static string? Skeleton(string joined)
    {
        var letters = new StringBuilder(joined.Length);
        var numbers = new List<string>();
        for (var i = 0; i < joined.Length; i++)
        {
            var start = i;
            while (i < joined.Length && char.IsAsciiDigit(joined[i])) i++;
            if (i > start) numbers.Add(joined[start..i]);
            if (i < joined.Length && (i == start && i > 0 ? joined[i - 1] : '\0') != joined[i] && joined[i] is not ('a' or 'e' or 'i' or 'o' or 'u' or 'y' or 'h' or 'w')) letters.Append(joined[i]);
        }
        var skeleton = Sorted(letters.ToString()) + string.Join('.', numbers.Order(StringComparer.Ordinal));
        return skeleton.Length < ShortestSkeleton ? null : skeleton;
    }

    private static string Sorted(string text)
    {
        if (text.AsSpan().ContainsAnyInRange('\uD800', '\uDFFF')) return string.Concat(text.EnumerateRunes().Order());
        var characters = text.ToCharArray();
        Array.Sort(characters);
        return new string(characters);
    }

    private static string Cut(string name) => WholeCharacters.Cut(name, 80);
}
