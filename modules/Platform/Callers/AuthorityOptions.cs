using Crm.Platform.Contracts;
using Microsoft.Extensions.Configuration;

namespace Crm.Platform.Callers;

/// <summary>
/// An OpenID Connect authority whose access tokens we accept: Crm:Authority:Issuer, :Audience, :RoleClaim (default
/// "role"), and :Roles:&lt;claim value&gt; = &lt;role key&gt;.
/// </summary>
internal sealed record AuthorityOptions(Uri Issuer, string Audience, string RoleClaim, IReadOnlyDictionary<string, string> Roles)
{
    private const string Section = "Crm:Authority";

    /// <returns>Null when no authority is configured.</returns>
    /// <exception cref="InvalidOperationException">A value is wrong or missing; the message names the key.</exception>
    public static AuthorityOptions? Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        if (!section.GetChildren().Any())
            return null;
        var issuer = section["Issuer"];
        if (!Uri.TryCreate(issuer, UriKind.Absolute, out var uri) || (uri.Scheme != Uri.UriSchemeHttps && !uri.IsLoopback))
            throw new InvalidOperationException($"{Section}:Issuer is '{issuer}': it must be the https address of the authority, as its tokens name it.");
        if (section["Audience"] is not { Length: > 0 } audience)
            throw new InvalidOperationException($"{Section}:Audience is missing: the audience that tokens for this CRM carry.");
        var roles = section.GetSection("Roles").GetChildren().ToDictionary(r => r.Key, r => r.Value ?? "", StringComparer.Ordinal);
        if (roles.Count == 0)
            throw new InvalidOperationException($"{Section}:Roles is missing: say with {Section}:Roles:<claim value> = <role key> who may do what.");
        if (roles.FirstOrDefault(r => r.Value.Length == 0 || r.Value.Contains(' ', StringComparison.Ordinal)) is { Key: { } wrong })
            throw new InvalidOperationException($"{Section}:Roles:{wrong} must be the key of a role, such as '{DefaultRoles.Partner}'.");
        return new AuthorityOptions(uri, audience, section["RoleClaim"] is { Length: > 0 } claim ? claim : "role", roles);
    }
}
