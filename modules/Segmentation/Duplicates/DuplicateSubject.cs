using Crm.Shared.Text;

namespace Crm.Segmentation.Duplicates;

internal enum SubjectKind { Company, Person }

/// <summary>What duplicate detection knows of a record, with its names already taken apart: one instance is scored against many.</summary>
internal sealed class DuplicateSubject
{
    private IReadOnlyList<(KeyKind Kind, string Value)>? _keys;

    public DuplicateSubject(
        SubjectKind kind, IEnumerable<string?> names, IEnumerable<string>? phones = null, IEnumerable<string>? emails = null,
        string? website = null, string? country = null, string? district = null, IEnumerable<Guid>? companies = null)
    {
        Kind = kind;
        Names = [.. names.OfType<string>().Distinct(StringComparer.Ordinal)];
        if (kind == SubjectKind.Company) CompanyNames = [.. Names.Select(CompanyName.Parse).OfType<CompanyName>()];
        else PersonNames = [.. Names.Select(PersonName.Parse).OfType<PersonName>()];
        Phones = [.. (phones ?? []).Distinct(StringComparer.Ordinal)];
        Emails = [.. (emails ?? []).Distinct(StringComparer.Ordinal)];
        Domains = kind == SubjectKind.Company
            ? [.. Emails.Append(website).Select(WebDomain.OfCompany).OfType<string>().Distinct(StringComparer.Ordinal)]
            : [];
        Country = string.IsNullOrEmpty(country) ? null : country.ToUpperInvariant();
        District = TextFolding.Fold(district) is { Length: > 0 } folded ? folded : null;
        Companies = [.. companies ?? []];
    }

    public SubjectKind Kind { get; }

    public IReadOnlyList<(KeyKind Kind, string Value)> Keys => _keys ??= MatchKeys.Of(this);

    public IReadOnlyList<string> Names { get; }

    public IReadOnlyList<CompanyName> CompanyNames { get; } = [];

    public IReadOnlyList<PersonName> PersonNames { get; } = [];

    /// <summary>E.164.</summary>
    public IReadOnlyList<string> Phones { get; }

    public IReadOnlyList<string> Emails { get; }

    /// <summary>The company's own web and mail domains.</summary>
    public IReadOnlyList<string> Domains { get; }

    /// <summary>ISO 3166.</summary>
    public string? Country { get; }

    public string? District { get; }

    /// <summary>The accounts that a person works for.</summary>
    public IReadOnlyList<Guid> Companies { get; }
}
