using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Crm.Host.Commands;

/// <summary>
/// Backup and restore of the embedded database with its files, as one zip. A database server has better tools of its
/// own (pg_dump, BACKUP DATABASE): docs/operations.md says which.
/// </summary>
internal static class Backup
{
    private const string DatabaseEntry = "crm.db";
    private const string FilesFolder = "files/";

    /// <summary>A consistent copy while the host runs.</summary>
    public static void Create(IConfiguration configuration, string target)
    {
        var (database, files) = Locate(configuration);
        var copy = Path.Combine(Path.GetTempPath(), $"crm-backup-{Environment.ProcessId}.db");
        try
        {
            using (var from = new SqliteConnection($"Data Source={database};Mode=ReadOnly;Pooling=False"))
            using (var to = new SqliteConnection($"Data Source={copy};Pooling=False"))
            {
                from.Open();
                to.Open();
                from.BackupDatabase(to);
            }

            using var zip = ZipFile.Open(target, ZipArchiveMode.Create);
            zip.CreateEntryFromFile(copy, DatabaseEntry);
            if (Directory.Exists(files))
            {
                foreach (var file in Directory.EnumerateFiles(files, "*", SearchOption.AllDirectories))
                    zip.CreateEntryFromFile(file, FilesFolder + Path.GetRelativePath(files, file).Replace('\\', '/'));
            }
        }
        finally
        {
            File.Delete(copy);
        }
    }

    /// <summary>Puts a backup where nothing is yet: an existing database must be moved away by hand first.</summary>
    public static void Restore(IConfiguration configuration, string source)
    {
        var (database, files) = Locate(configuration);
        if (File.Exists(database))
            throw new InvalidOperationException($"{database} exists. Stop the host and move the file away first; restore never overwrites.");
        using var zip = ZipFile.OpenRead(source);
        var entry = zip.GetEntry(DatabaseEntry) ?? throw new InvalidOperationException($"{source} is not a backup of this product: it lacks {DatabaseEntry}.");
        Directory.CreateDirectory(Path.GetDirectoryName(database)!);
        entry.ExtractToFile(database);
        var root = Path.GetFullPath(files) + Path.DirectorySeparatorChar;
        foreach (var file in zip.Entries.Where(e => e.FullName.StartsWith(FilesFolder, StringComparison.Ordinal) && e.Name.Length > 0))
        {
            var target = Path.GetFullPath(Path.Combine(root, file.FullName[FilesFolder.Length..]));
            if (!target.StartsWith(root, StringComparison.Ordinal))
                throw new InvalidOperationException($"{source} names a file outside its folder: {file.FullName}");
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            file.ExtractToFile(target);
        }
    }

    private static (string Database, string Files) Locate(IConfiguration configuration)
    {
        if (configuration["Crm:Database:Provider"] is { Length: > 0 } provider and not "Sqlite")
            throw new InvalidOperationException($"backup and restore are for the embedded database; use the tools of {provider} (docs/operations.md).");
        var connection = new SqliteConnectionStringBuilder(configuration["Crm:Database:ConnectionString"] ?? "Data Source=data/crm.db");
        return (Path.GetFullPath(connection.DataSource), configuration["Crm:Files:Path"] ?? "data/files");
    }
}
