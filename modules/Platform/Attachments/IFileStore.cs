namespace Crm.Platform.Attachments;

/// <summary>Where the content of files lies: a folder of this machine or of the network, or an S3-compatible object store.</summary>
internal interface IFileStore
{
    /// <summary>Takes over a file that lies in a folder of this machine.</summary>
    Task PutAsync(string key, string path, CancellationToken cancellationToken);

    /// <returns>Null when it is not there.</returns>
    Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken);

    /// <summary>What is not there is deleted already.</summary>
    Task DeleteAsync(string key, CancellationToken cancellationToken);
}

internal sealed class FolderStore(FileSettings settings) : IFileStore
{
    public Task PutAsync(string key, string path, CancellationToken cancellationToken)
    {
        var place = PlaceOf(key);
        Directory.CreateDirectory(Path.GetDirectoryName(place)!);
        File.Move(path, place, overwrite: true);
        return Task.CompletedTask;
    }

    public Task<Stream?> OpenAsync(string key, CancellationToken cancellationToken) => Task.FromResult<Stream?>(
        File.Exists(PlaceOf(key)) ? new FileStream(PlaceOf(key), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, 1 << 16, FileOptions.Asynchronous | FileOptions.SequentialScan) : null);

    public Task DeleteAsync(string key, CancellationToken cancellationToken)
    {
        if (File.Exists(PlaceOf(key))) File.Delete(PlaceOf(key));
        return Task.CompletedTask;
    }

    // No folder with a million files. The last characters of an id are its random ones.
    private string PlaceOf(string key) => Path.Combine(settings.Folder, key[^2..], key);
}
