using Crm.Shared.Domain;

namespace Crm.Platform;

/// <summary>How another system calls us. While a key is rotated it has two secrets for a time.</summary>
internal sealed class ApiKey : AggregateRoot, IRecord
{
    private readonly List<ApiKeySecret> secrets = [];

    public static RecordType RecordType => new("api-key", "api-keys");
    public string Label => Name;

    public required string Name { get; set; }

    /// <summary>Permissions ("lists:push"), all of a record type ("leads:*") or everything ("*").</summary>
    public required IReadOnlyList<string> Scopes { get; set; }
    public DateTime? ExpiresAt { get; set; }
    public DateTime? RevokedAt { get; private set; }

    /// <summary>Null: no limit of its own.</summary>
    public int? RequestsPerMinute { get; set; }
    public string? PartnerName { get; set; }
    public bool AutoApproveLists { get; set; }
    public DateTime? LastUsedAt { get; private set; }

    public IReadOnlyList<ApiKeySecret> Secrets => secrets;

    /// <returns>The secret, to be shown once.</returns>
    public string Issue(DateTime now)
    {
        var (secret, text) = ApiKeySecret.Create(Id, now);
        secrets.Add(secret);
        Touch();
        return text;
    }

    /// <summary>A new secret; the old ones still work until the overlap ends.</summary>
    public string Rotate(DateTime now, TimeSpan overlap)
    {
        if (RevokedAt is not null)
            throw new BusinessRuleException("api-key.revoked", ("name", Name));
        foreach (var old in secrets)
            old.ExpireBy(now + overlap);
        return Issue(now);
    }

    public void Revoke(DateTime now) => RevokedAt ??= now;
}

/// <summary>A secret of a key: 256 random bits, kept as SHA-256 (nothing to guess, so nothing to slow down), found by its prefix.</summary>
internal sealed class ApiKeySecret
{
    private const string Mark = "crm_";
    private const int PrefixLength = 12;

    public required string Prefix { get; init; }
    public required Guid KeyId { get; init; }
    public required string Hash { get; init; }
    public required DateTime CreatedAt { get; init; }
    public DateTime? ExpiresAt { get; private set; }

    public static (ApiKeySecret Secret, string Text) Create(Guid keyId, DateTime now)
    {
        var prefix = RandomSecret.Hex(PrefixLength);
        var text = $"{Mark}{prefix}_{RandomSecret.New()}";
        return (new ApiKeySecret { Prefix = prefix, KeyId = keyId, Hash = RandomSecret.Hash(text), CreatedAt = now }, text);
    }

    /// <summary>The public part of a presented key; null when the text is no key of ours.</summary>
    public static string? PrefixOf(string presented) =>
        presented.StartsWith(Mark, StringComparison.Ordinal) && presented.Length > Mark.Length + PrefixLength && presented[Mark.Length + PrefixLength] == '_'
            ? presented.Substring(Mark.Length, PrefixLength)
            : null;

    public void ExpireBy(DateTime instant)
    {
        if (ExpiresAt is null || ExpiresAt > instant)
            ExpiresAt = instant;
    }
}
