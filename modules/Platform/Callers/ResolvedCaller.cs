using Crm.Shared.Web;

namespace Crm.Platform.Callers;

internal enum CredentialKind
{
    Session,
    ApiKey,
    Token,
}

/// <summary>Who a credential stands for, or why it was not accepted.</summary>
/// <param name="RequestsPerMinute">The limit of an API key; null for the general one. Zero means unlimited.</param>
internal sealed record ResolvedCaller(CredentialKind Kind, Caller? Caller, string? Refusal = null, Guid? SessionId = null, int? RequestsPerMinute = null)
{
    public static ResolvedCaller Refused(CredentialKind kind, string code) => new(kind, null, code);
}

/// <summary>The credential of the current request, for what depends on more than the caller: CSRF, limits, sign-out.</summary>
internal sealed class RequestCredential
{
    public ResolvedCaller? Resolved { get; set; }

    public Guid? SessionId => Resolved?.SessionId;
}
