namespace Crm.Shared.Domain;

/// <summary>
/// A business rule says no: the caller gets 409 with this code and the message of that code in their language.
/// <see cref="Details"/> are added to the problem (for example the candidates of a duplicate).
/// </summary>
public sealed class BusinessRuleException(string code, params (string Name, object? Value)[] args) : Exception(code)
{
    public string Code { get; } = code;
    public IReadOnlyDictionary<string, object?> Args { get; } = args.ToDictionary(a => a.Name, a => a.Value);
    public IReadOnlyDictionary<string, object?> Details { get; init; } = new Dictionary<string, object?>();
}

/// <summary>
/// The request itself is wrong: 400. <see cref="Errors"/> say where (JSON pointer or query parameter) and why.
/// Thrown by code that FluentValidation cannot reach (filters, cursors, files, scripts).
/// </summary>
public sealed class InvalidRequestException(params IReadOnlyList<InvalidField> errors) : Exception(errors.Count > 0 ? errors[0].Code : "request.invalid")
{
    public InvalidRequestException(string pointer, string code, params (string Name, object? Value)[] args)
        : this([new InvalidField(pointer, code, args.ToDictionary(a => a.Name, a => a.Value))]) { }

    public IReadOnlyList<InvalidField> Errors { get; } = errors;
}

/// <summary>The caller asks too often: 429 with Retry-After.</summary>
public sealed class TooManyRequestsException(string code, TimeSpan retryAfter) : Exception(code)
{
    public string Code { get; } = code;
    public TimeSpan RetryAfter { get; } = retryAfter;
}

/// <summary>One thing that is wrong with a request; the message is looked up by code in the caller's language.</summary>
public sealed record InvalidField(string Pointer, string Code, IReadOnlyDictionary<string, object?>? Args = null);
