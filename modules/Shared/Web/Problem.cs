using System.Text.Json.Serialization;

namespace Crm.Shared.Web;

/// <summary>What every failed request answers (RFC 9457, application/problem+json), in the caller's language.</summary>
public sealed record Problem
{
    /// <summary>A URI reference that names the kind of problem; its last part is <see cref="Code"/>.</summary>
    public required string Type { get; init; }
    public required string Title { get; init; }
    public required int Status { get; init; }

    /// <summary>What happened, why, and what to do, for people.</summary>
    public string? Detail { get; init; }
    public string? Instance { get; init; }

    /// <summary>Stable name of the problem for programs: "lead.already-converted".</summary>
    public required string Code { get; init; }

    /// <summary>The reference number to quote when asking for help; the same as in the server's log.</summary>
    public required string TraceId { get; init; }

    /// <summary>What is wrong where, when the request itself is wrong.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemError>? Errors { get; init; }

    /// <summary>Facts of this problem: the candidates of a duplicate, the current version of a stale record.</summary>
    [JsonExtensionData]
    public Dictionary<string, object?>? Details { get; init; }
}

/// <summary>One thing that is wrong.</summary>
/// <param name="Pointer">JSON pointer into the body ("/phones/0/number") or a query parameter ("?filter").</param>
/// <param name="Code">Stable name of what is wrong.</param>
/// <param name="Message">What is wrong and what to do, in the caller's language.</param>
public sealed record ProblemError(string Pointer, string Code, string Message);
