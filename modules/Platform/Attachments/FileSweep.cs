using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Attachments;

/// <summary>Throws away attachments that have lain in the bin long enough, content that nothing uses any more, and uploads that broke off.</summary>
internal sealed class FileSweep(PlatformDbContext db, IFileStore store, FileSettings settings, TimeProvider clock)
{
    private const int Portion = 200;

    /// <summary>Longer than any upload takes.</summary>
    private static readonly TimeSpan Grace = TimeSpan.FromDays(1);

    public async Task SweepAsync(CancellationToken ct)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        DateTime deletedBefore = now - settings.KeepDeleted, unusedSince = now - Grace;
        var attachments = db.Set<Attachment>().IgnoreQueryFilters([ModuleDbContext.DeletedFilter]);
        await attachments.Where(a => a.DeletedAt != null && a.DeletedAt < deletedBefore).ExecuteDeleteAsync(ct);

        // Marked in one sweep, thrown away in a later one: in between nobody can attach it.
        await db.Set<StoredFile>().Where(f => f.UnusableSince == null && f.UsedAt < unusedSince && !attachments.Any(a => a.FileId == f.Id))
            .ExecuteUpdateAsync(s => s.SetProperty(f => f.UnusableSince, now), ct);
        while (await db.Set<StoredFile>().AsNoTracking().Where(f => f.UnusableSince < unusedSince).OrderBy(f => f.Id).Take(Portion).ToListAsync(ct) is { Count: > 0 } dropped)
        {
            foreach (var file in dropped) await store.DeleteAsync(file.Key, ct);

            var ids = dropped.ConvertAll(file => file.Id);
            await db.Set<StoredFile>().Where(f => ids.Contains(f.Id)).ExecuteDeleteAsync(ct);
        }

        foreach (var path in Directory.Exists(settings.Incoming) ? Directory.EnumerateFiles(settings.Incoming) : [])
        {
            if (File.GetLastWriteTimeUtc(path) < unusedSince) File.Delete(path);
        }
    }
}
