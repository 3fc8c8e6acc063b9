using System.Globalization;
using Microsoft.Extensions.Configuration;

namespace Crm.Platform.Attachments;

/// <summary>Crm:Files:Path, :MaxBytes, :QuotaBytes, :KeepDeletedDays, :Types (endings, comma-separated; replaces the shipped list).</summary>
internal sealed record FileSettings(string Folder, long MaxBytes, long QuotaBytes, TimeSpan KeepDeleted, IReadOnlyList<FileType> Types)
{
    private const string Section = "Crm:Files";
    private const long Megabyte = 1024 * 1024;

    /// <summary>Files on their way in, before it is known whether they may stay.</summary>
    public string Incoming => Path.Combine(Folder, "incoming");

    /// <exception cref="InvalidOperationException">A value is wrong; the message names the key.</exception>
    public static FileSettings Read(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        return new FileSettings(
            Path.Combine(section["Path"] ?? "data/files", "attachments"),
            Number(section, "MaxBytes", 50 * Megabyte),
            Number(section, "QuotaBytes", 20 * 1024 * Megabyte),
            TimeSpan.FromDays(Number(section, "KeepDeletedDays", 30)),
            section["Types"] is { Length: > 0 } endings ? [.. Listed(endings)] : FileType.Known);
    }

    public FileType? TypeOf(string name)
    {
        var extension = Crm.Shared.Text.FileName.ExtensionOf(name);
        return Types.FirstOrDefault(type => type.Extension == extension);
    }

    private static IEnumerable<FileType> Listed(string endings)
    {
        foreach (var ending in endings.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            yield return FileType.Known.FirstOrDefault(type => type.Extension.Equals(ending.TrimStart('.'), StringComparison.OrdinalIgnoreCase))
                ?? throw new InvalidOperationException($"{Section}:Types names '{ending}', whose content cannot be checked. Known endings: {string.Join(", ", FileType.Known.Select(type => type.Extension))}.");
        }
    }

    private static long Number(IConfigurationSection section, string key, long otherwise) => section[key] switch
    {
        null or "" => otherwise,
        var text when long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 => number,
        var text => throw new InvalidOperationException($"{Section}:{key} is '{text}': it must be a whole number above 0."),
    };
}
