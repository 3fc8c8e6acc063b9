using System.Security.Cryptography;
using System.Text;
using Crm.Shared.Web;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Crm.Platform.Callers;

/// <summary>Systems whose access token comes from the configured OpenID Connect authority; their claims name roles.</summary>
internal sealed class ExternalCallers
{
    private readonly AuthorityOptions? authority;
    private readonly CallerSource source;
    private readonly ILogger<ExternalCallers> log;
    private readonly JsonWebTokenHandler handler = new() { MapInboundClaims = false };
    private readonly TokenValidationParameters? validation;

    public ExternalCallers(CallerSource source, ILogger<ExternalCallers> log, AuthorityOptions? authority = null)
    {
        this.authority = authority;
        this.source = source;
        this.log = log;
        if (authority is null)
            return;
        var issuer = authority.Issuer.OriginalString;
        validation = new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = authority.Audience,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ClockSkew = TimeSpan.FromSeconds(30),
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256, SecurityAlgorithms.RsaSsaPssSha256, SecurityAlgorithms.EcdsaSha256, SecurityAlgorithms.RsaSha384, SecurityAlgorithms.RsaSha512, SecurityAlgorithms.EcdsaSha384],
            // Fetches the authority's keys when first needed, and again when a token names a key that it doesn't know.
            ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
                $"{issuer.TrimEnd('/')}/.well-known/openid-configuration", new OpenIdConnectConfigurationRetriever(),
                new HttpDocumentRetriever { RequireHttps = !authority.Issuer.IsLoopback }),
        };
    }

    public async Task<ResolvedCaller> ResolveAsync(string token)
    {
        if (authority is null || !handler.CanReadToken(token))
            return ResolvedCaller.Refused(CredentialKind.Token, "access.token-invalid");
        var result = await handler.ValidateTokenAsync(token, validation);
        if (!result.IsValid)
        {
            log.LogInformation("A token was refused: {Reason}", result.Exception?.GetType().Name);
            return ResolvedCaller.Refused(CredentialKind.Token, result.Exception is SecurityTokenExpiredException ? "access.token-expired" : "access.token-invalid");
        }

        var claims = result.ClaimsIdentity;
        var subject = claims.FindFirst("sub")?.Value ?? claims.FindFirst("client_id")?.Value;
        if (subject is null)
            return ResolvedCaller.Refused(CredentialKind.Token, "access.token-invalid");
        var roles = claims.FindAll(authority.RoleClaim).Select(c => authority.Roles.GetValueOrDefault(c.Value)).OfType<string>().ToList();
        var name = claims.FindFirst("name")?.Value ?? claims.FindFirst("client_id")?.Value ?? subject;
        var caller = new Caller(CallerKind.External, IdOf(authority.Issuer, subject), name, $"token:{authority.Issuer.Host}",
            await source.GrantsOfRolesAsync(roles), []);
        return new ResolvedCaller(CredentialKind.Token, caller);
    }

    /// <summary>The same subject is the same caller tomorrow: records of "own" scope depend on it.</summary>
    private static Guid IdOf(Uri issuer, string subject) =>
        new(SHA256.HashData(Encoding.UTF8.GetBytes($"{issuer.OriginalString}\n{subject}")).AsSpan(0, 16));
}
