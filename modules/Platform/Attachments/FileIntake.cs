using System.Buffers;
using System.Security.Cryptography;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Attachments;

/// <summary>A file that may stay: looked at, measured, and in the store.</summary>
internal sealed record TakenFile(Guid FileId, string Name, string MediaType, long Size);

/// <summary>More than Crm:Files:MaxBytes: 413.</summary>
internal sealed class FileTooLargeException : Exception;

/// <summary>
/// Takes a file in while it streams by: its beginning is looked at before the rest is read, and no more of it is ever on the disk than
/// may stay there.
/// </summary>
internal sealed class FileIntake(PlatformDbContext db, IFileStore store, FileSettings settings, TimeProvider clock)
{
    private const int Portion = 1 << 16;

    /// <exception cref="FileTooLargeException">It is larger than allowed.</exception>
    /// <exception cref="InvalidRequestException">Its type is not allowed, or its content is something else than its name says.</exception>
    /// <exception cref="BusinessRuleException">attachment.quota-reached</exception>
    public async Task<TakenFile> TakeAsync(FileUpload upload, CancellationToken ct)
    {
        var name = FileName.Tidy(upload.Name);
        var type = settings.TypeOf(name) ?? throw new InvalidRequestException("/file", "attachment.type-not-allowed", ("name", name));
        var left = settings.QuotaBytes - await db.Set<StoredFile>().SumAsync(f => f.Size, ct);
        Directory.CreateDirectory(settings.Incoming);
        var path = Path.Combine(settings.Incoming, Ids.New().ToString("N"));
        try
        {
            var (size, sha256) = await ReceiveAsync(upload, name, type, left, path, ct);
            return new TakenFile(await KeepAsync(path, size, sha256, ct), name, type.MediaType, size);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private async Task<(long Size, string Sha256)> ReceiveAsync(FileUpload upload, string name, FileType type, long left, string path, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(Portion);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None, 0, FileOptions.Asynchronous);
            var size = 0L;
            while (await upload.ReadAsync(buffer.AsMemory(0, Portion), ct) is > 0 and var read)
            {
                if (size == 0 && !type.Fits(buffer.AsSpan(0, Math.Min(read, FileType.HeadLength)), upload.MediaType))
                    throw new InvalidRequestException("/file", "attachment.content-mismatch", ("name", name));
                size += read;
                if (size > settings.MaxBytes) throw new FileTooLargeException();
                if (size > left) throw new BusinessRuleException("attachment.quota-reached");
                hash.AppendData(buffer, 0, read);
                await file.WriteAsync(buffer.AsMemory(0, read), ct);
            }

            return size > 0 ? (size, Convert.ToHexStringLower(hash.GetHashAndReset())) : throw new InvalidRequestException("/file", "attachment.empty", ("name", name));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private async Task<Guid> KeepAsync(string path, long size, string sha256, CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var same = db.Set<StoredFile>().Where(f => f.Sha256 == sha256 && f.Size == size && f.UnusableSince == null);
        // Only what could be marked as used is safe from the sweep.
        if (await same.Select(f => (Guid?)f.Id).FirstOrDefaultAsync(ct) is { } known
            && await same.Where(f => f.Id == known).ExecuteUpdateAsync(s => s.SetProperty(f => f.UsedAt, now), ct) == 1)
            return known;

        // The row first: should this host die before the end, the sweep finds the content by it.
        var file = new StoredFile { Sha256 = sha256, Size = size, UsedAt = now, UnusableSince = now };
        db.Add(file);
        await db.SaveChangesAsync(ct);
        await store.PutAsync(file.Key, path, ct);
        await db.Set<StoredFile>().Where(f => f.Id == file.Id).ExecuteUpdateAsync(s => s.SetProperty(f => f.UnusableSince, (DateTime?)null), ct);
        return file.Id;
    }
}
