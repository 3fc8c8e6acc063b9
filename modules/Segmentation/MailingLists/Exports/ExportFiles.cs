using Crm.Shared.Domain;
using Microsoft.Extensions.Configuration;

namespace Crm.Segmentation.MailingLists.Exports;

/// <summary>Keeps files of addresses under Crm:Files:Path, by random names, out of reach of the web server.</summary>
internal sealed class ExportFiles(IConfiguration configuration)
{
    private string Folder => Path.Combine(configuration["Crm:Files:Path"] ?? "data/files", "exports");

    public (string StoredAs, FileStream Stream) Create()
    {
        Directory.CreateDirectory(Folder);
        var stored = Ids.New().ToString("N");
        return (stored, new FileStream(Path.Combine(Folder, stored), FileMode.CreateNew, FileAccess.ReadWrite));
    }

    /// <returns>Null where the file is gone.</returns>
    public FileStream? Open(string storedAs)
    {
        var path = Path.Combine(Folder, storedAs);
        return File.Exists(path) ? new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, 1 << 16, FileOptions.SequentialScan) : null;
    }

    public void Delete(string storedAs) => File.Delete(Path.Combine(Folder, storedAs));
}
