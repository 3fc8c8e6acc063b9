using Crm.Shared.Domain;
using Microsoft.Extensions.Configuration;

namespace Crm.Segmentation.Import.Upload;

/// <summary>Keeps uploaded files under Crm:Files:Path, by random names, out of reach of the web server.</summary>
internal sealed class ImportFiles(IConfiguration configuration)
{
    private string Folder => Path.Combine(configuration["Crm:Files:Path"] ?? "data/files", "imports");

    public async Task<UploadedFile> SaveAsync(Stream content, string name, CancellationToken ct)
    {
        Directory.CreateDirectory(Folder);
        var stored = Ids.New().ToString("N");
        await using var file = File.Create(Path.Combine(Folder, stored));
        await content.CopyToAsync(file, ct);
        return new UploadedFile(Tidy(name), stored);
    }

    public FileStream Open(string storedAs) => new(Path.Combine(Folder, storedAs), FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan);

    public void Delete(string storedAs) => File.Delete(Path.Combine(Folder, storedAs));

    private static string Tidy(string name)
    {
        var tidy = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c))]).Trim();
        return tidy.Length == 0 ? "list" : tidy.Length > 200 ? tidy[^(char.IsLowSurrogate(tidy[^200]) ? 199 : 200)..] : tidy;
    }
}
