namespace Crm.Shared.Web;

/// <summary>An enum in a query string, written in camel case as in JSON; the framework's own binding insists on the C# spelling.</summary>
public readonly record struct QueryChoice<T>(T Value)
    where T : struct, Enum
{
    public static implicit operator QueryChoice<T>(T value) => new(value);

    public static bool TryParse(string? text, out QueryChoice<T> choice)
    {
        var known = Enum.TryParse<T>(text, ignoreCase: true, out var value) && Enum.IsDefined(value) && !char.IsAsciiDigit(text![0]);
        choice = value;
        return known;
    }
}
