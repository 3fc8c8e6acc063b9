using Crm.Shared.Domain;

namespace Crm.Shared.Filtering;

/// <summary>A filter that can't be answered, with a code and arguments for a message in the caller's language.</summary>
public sealed class FilterException(string code, params (string Name, object? Value)[] args) : Exception(code)
{
    public string Code { get; } = code;

    /// <summary>The 400 of a filter that came at this place: "?filter", "/definition".</summary>
    public InvalidRequestException At(string pointer) => new(pointer, Code, args);
}
