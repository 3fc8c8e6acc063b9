namespace Crm.Segmentation.Import.Files;

/// <summary>The file as a whole cannot be read; nothing of it is taken.</summary>
internal sealed class FileRefusedException(string code, params (string Name, object Value)[] args) : Exception(code)
{
    public string Code { get; } = code;
    public IReadOnlyList<(string Name, object Value)> Args { get; } = args;
}
