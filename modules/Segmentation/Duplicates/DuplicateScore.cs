namespace Crm.Segmentation.Duplicates;

internal enum DuplicateVerdict { Different, Possible, Likely, Same }

/// <summary>Why two records look alike, or why not: shown to people, so a value is never renamed.</summary>
internal enum DuplicateRule
{
    NameEqual,
    NameSpeltAlike,
    NameMistyped,
    NameReordered,
    CommonNameOnly,
    LegalFormMissing,
    LegalFormDiffers,
    GroupWordMissing,
    CityMissing,
    RegionDiffers,
    OtherNameDiffers,
    EmailEqual,
    PhoneEqual,
    DomainEqual,
    SameCompany,
    DomainDiffers,
    CountryDiffers,
    DistrictDiffers,
}

/// <param name="Rule">The rule that spoke.</param>
/// <param name="Weight">Points for (or, negative, against) the two being one.</param>
/// <param name="Value">What matched, where the rule is about a value: the name, the phone number, the domain.</param>
internal sealed record MatchedRule(DuplicateRule Rule, int Weight, string? Value = null);

internal sealed record DuplicateScore(DuplicateVerdict Verdict, int Points, IReadOnlyList<MatchedRule> Rules)
{
    public static readonly DuplicateScore None = new(DuplicateVerdict.Different, 0, []);
}
