using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;

namespace Crm.Platform.ApiKeys;

/// <param name="Name">What the key is for.</param>
/// <param name="Scopes">Permissions ("lists:push"), all of a record type ("leads:*") or everything ("*"); no more than the caller may do.</param>
/// <param name="ExpiresAt">Null: until it is revoked.</param>
/// <param name="RequestsPerMinute">Null: no limit.</param>
/// <param name="PartnerName">The partner whose system uses the key.</param>
/// <param name="AutoApproveLists">Lists pushed with this key are imported without review.</param>
internal sealed record ApiKeyInput(string Name, IReadOnlyList<string> Scopes, DateTime? ExpiresAt = null, int? RequestsPerMinute = ApiKeyInput.DefaultRequestsPerMinute,
    string? PartnerName = null, bool AutoApproveLists = false)
{
    public const int DefaultRequestsPerMinute = 600;

    public static ApiKeyInput Of(ApiKey key) => new(key.Name, key.Scopes, key.ExpiresAt, key.RequestsPerMinute, key.PartnerName, key.AutoApproveLists);

    /// <summary>The permissions that the scopes stand for; "*" is itself one.</summary>
    /// <exception cref="InvalidRequestException">A scope that stands for nothing.</exception>
    public IEnumerable<KeyValuePair<string, Scope>> Grants(PermissionCatalog catalog)
    {
        if (Scopes.FirstOrDefault(s => !catalog.Knows(s)) is { } unknown)
            throw new InvalidRequestException("/scopes", "permission.unknown", ("permission", unknown));
        return Scopes.SelectMany(s => s == "*" ? [s] : catalog.Expand(s).Select(p => p.Name)).Distinct(StringComparer.Ordinal)
            .Select(name => KeyValuePair.Create(name, Scope.Everyone));
    }

    public void ApplyTo(ApiKey key)
    {
        key.Name = Name.Trim();
        key.Scopes = [.. Scopes.Distinct(StringComparer.Ordinal)];
        key.ExpiresAt = ExpiresAt;
        key.RequestsPerMinute = RequestsPerMinute;
        key.PartnerName = PartnerName;
        key.AutoApproveLists = AutoApproveLists;
    }
}

internal sealed class ApiKeyInputValidator : AbstractValidator<ApiKeyInput>
{
    public ApiKeyInputValidator()
    {
        RuleFor(k => k.Name).NotEmpty().MaximumLength(100).Must(n => n is null || !n.Any(char.IsControl)).WithErrorCode("value.pattern");
        RuleFor(k => k.Scopes).NotEmpty();
        RuleFor(k => k.RequestsPerMinute).GreaterThan(0).LessThanOrEqualTo(1_000_000);
        RuleFor(k => k.PartnerName).MaximumLength(200);
    }
}

/// <param name="Prefixes">The public beginnings of its secrets, as the audit trail shows them: "crm_&lt;prefix&gt;_…".</param>
/// <param name="LastUsedAt">To the second, a few seconds late.</param>
internal sealed record ApiKeyResponse(Guid Id, string Name, IReadOnlyList<string> Scopes, DateTime? ExpiresAt, DateTime? RevokedAt, int? RequestsPerMinute, string? PartnerName,
    bool AutoApproveLists, IReadOnlyList<string> Prefixes, DateTime? LastUsedAt, DateTime CreatedAt, int Version)
{
    public static ApiKeyResponse Of(ApiKey key, DateTime now) =>
        new(key.Id, key.Name, key.Scopes, key.ExpiresAt, key.RevokedAt, key.RequestsPerMinute, key.PartnerName, key.AutoApproveLists,
            [.. key.Secrets.Where(s => s.ExpiresAt is null || s.ExpiresAt > now).OrderBy(s => s.CreatedAt).Select(s => s.Prefix)], key.LastUsedAt, key.CreatedAt, key.Version);
}

/// <param name="Secret">The whole key. It is shown only this once.</param>
internal sealed record IssuedKeyResponse(ApiKeyResponse Key, string Secret);
