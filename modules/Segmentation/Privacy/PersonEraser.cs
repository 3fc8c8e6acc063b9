using Crm.Segmentation.Consent;
using Crm.Segmentation.Import;
using Crm.Segmentation.Import.Upload;
using Crm.Segmentation.Membership;
using Crm.Segmentation.Merging;
using Crm.Segmentation.Timeline;
using Crm.Shared.Data;
using Crm.Shared.Privacy;
using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Privacy;

/// <summary>Takes a person out of the customer base and leaves what counts: how many contacts, calls and consents there were, and when. Runs in the caller's transaction.</summary>
internal sealed class PersonEraser(SegmentationDbContext db, AddressHashing hashing, ImportFiles files, TimeProvider clock, ICurrentUser user)
{
    public async Task EraseAsync(PersonIdentity person, Erasure erasure, CancellationToken ct)
    {
        var points = person.Emails.Concat(person.Phones).Select(p => new ContactPoint(p)).ToList();
        // First, because reading all rows that wait must hold nobody's writing up.
        var listRows = await EraseWaitingRowsAsync(points, ct);
        await SuppressAsync(points, ct);
        var parts = new Dictionary<string, int> { ["privacy.part.consents"] = await BlankConsentsAsync(person, points, ct) };
        if (person.ContactId is { } id)
        {
            parts["privacy.part.contact"] = await EraseContactAsync(id, ct);
            parts["privacy.part.timeline"] = await EraseTimelineAsync(id, ct);
            await ForgetMergesAsync(id, ct);
            listRows += await EraseListRowsAsync(id, ct);
            parts["privacy.part.audit"] = await db.EraseAuditValuesAsync(Contact.RecordType, [id], ct);
            db.RecordAction(Contact.RecordType, id, AuditErasure.Erased, "erased");
        }

        parts["privacy.part.list-rows"] = listRows;
        parts["privacy.part.membership"] = await EraseMembershipAsync(person, ct);
        erasure.Add(parts);
    }

    /// <summary>Other requests of the same person, too: they name who asked.</summary>
    public async Task ForgetRequestsAsync(PrivacyRequest request, PersonIdentity person, CancellationToken ct)
    {
        var requests = await db.Set<PrivacyRequest>().Where(r => r.Id == request.Id || (r.ContactId != null && r.ContactId == person.ContactId)).ToListAsync(ct);
        requests.ForEach(r => r.Forget());
        await db.SaveChangesAsync(ct);
        await db.EraseAuditValuesAsync(PrivacyRequest.RecordType, [.. requests.Select(r => r.Id)], ct);
    }

    private async Task SuppressAsync(List<ContactPoint> points, CancellationToken ct)
    {
        foreach (var point in points)
        {
            var hash = await hashing.HashAsync(db, point, ct);
            await db.Set<Suppression>().Where(s => s.AddressHash == hash).ExecuteUpdateAsync(s => s.SetProperty(x => x.Address, (string?)null).SetProperty(x => x.Note, (string?)null), ct);
            db.Add(new Suppression { AddressHash = hash, Reason = SuppressionReason.Erased, AddedAt = clock.GetUtcNow().UtcDateTime, AddedBy = user.Id, AddedByName = user.Name });
        }
    }

    /// <summary>That somebody said yes or no, and to which text, is what the law wants kept; who and how is not.</summary>
    private async Task<int> BlankConsentsAsync(PersonIdentity person, List<ContactPoint> points, CancellationToken ct)
    {
        var hashes = new List<string?>();
        foreach (var point in points)
            hashes.Add(await hashing.HashAsync(db, point, ct));
        return await db.Set<ConsentEntry>()
            .Where(e => (e.ContactId != null && e.ContactId == person.ContactId) || (e.AddressHash != null && EF.Parameter(hashes).Contains(e.AddressHash)))
            .ExecuteUpdateAsync(s => s.SetProperty(e => e.Address, (string?)null).SetProperty(e => e.Evidence, AuditErasure.Erased), ct);
    }

    private async Task<int> EraseContactAsync(Guid id, CancellationToken ct)
    {
        var contact = await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter, ModuleDbContext.DeletedFilter]).FirstAsync(c => c.Id == id, ct);
        contact.Erase(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
        return 1;
    }

    /// <summary>What was written on the contact stands on its accounts' timelines too: by the entry's id all of it is found.</summary>
    private async Task<int> EraseTimelineAsync(Guid id, CancellationToken ct)
    {
        var written = db.Timeline.Where(e => e.SubjectId == id).Select(e => e.EntryId);
        var entries = await db.Timeline.AsNoTracking().Where(e => written.Contains(e.EntryId)).Select(e => new { e.Id, e.Text, e.Facts }).ToListAsync(ct);
        foreach (var entry in entries)
        {
            var text = entry.Text is null ? null : AuditErasure.Erased;
            IReadOnlyDictionary<string, string> facts = entry.Facts.ToDictionary(f => f.Key, _ => AuditErasure.Erased);
            await db.Timeline.Where(e => e.Id == entry.Id).ExecuteUpdateAsync(s => s.SetProperty(e => e.Text, text).SetProperty(e => e.Facts, facts), ct);
        }

        var ids = await written.Distinct().ToListAsync(ct);
        await db.Set<Activity>().IgnoreQueryFilters().Where(a => EF.Parameter(ids).Contains(a.Id)).ExecuteUpdateAsync(s => s.SetProperty(a => a.Text, AuditErasure.Erased), ct);
        await db.ForgetSearchWordsAsync(ids, ct);
        await db.EraseAuditValuesAsync(Activity.RecordType, ids, ct);
        return entries.Count;
    }

    private async Task<int> EraseMembershipAsync(PersonIdentity person, CancellationToken ct)
    {
        var emails = person.Emails;
        var members = await db.Set<Member>().IgnoreQueryFilters([ModuleDbContext.DeletedFilter])
            .Where(m => (m.ContactId != null && m.ContactId == person.ContactId) || EF.Parameter(emails).Contains(m.Email)).ToListAsync(ct);
        members.ForEach(m => m.Erase(clock.GetUtcNow().UtcDateTime));
        await db.SaveChangesAsync(ct);
        var ids = members.ConvertAll(m => m.Id);
        await db.Set<MemberSession>().Where(s => EF.Parameter(ids).Contains(s.MemberId)).ExecuteDeleteAsync(ct);
        await db.EraseAuditValuesAsync(Member.RecordType, ids, ct);
        return members.Count;
    }

    /// <summary>What a merge remembers for taking it back would bring the person back.</summary>
    private async Task ForgetMergesAsync(Guid id, CancellationToken ct)
    {
        foreach (var merge in await db.Set<Merge>().Where(m => m.SurvivorId == id || m.Members.Any(member => member.RecordId == id)).ToListAsync(ct))
            merge.Forget(clock.GetUtcNow().UtcDateTime);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>A list that waits for its review or its next run, or whose row was refused, has the person in it too.</summary>
    private async Task<int> EraseWaitingRowsAsync(IReadOnlyCollection<ContactPoint> points, CancellationToken ct)
    {
        List<Guid> found = [];
        await foreach (var row in db.Set<ImportRow>().AsNoTracking().Where(r => !r.Applied).AsAsyncEnumerable().WithCancellation(ct))
            if (row.FindAddresses().Any(points.Contains))
                found.Add(row.Id);
        foreach (var row in await db.Set<ImportRow>().Where(r => EF.Parameter(found).Contains(r.Id)).ToListAsync(ct))
            row.LeaveOut();
        await db.SaveChangesAsync(ct);
        return found.Count;
    }

    private async Task<int> EraseListRowsAsync(Guid id, CancellationToken ct)
    {
        var origins = await db.Set<ImportEffect>().Where(e => e.RecordId == id).Select(e => new { e.ImportId, e.RowNumber }).Distinct().ToListAsync(ct);
        foreach (var origin in origins)
        {
            var row = await db.Set<ImportRow>().FirstOrDefaultAsync(r => r.ImportId == origin.ImportId && r.Number == origin.RowNumber, ct);
            row?.Forget();
        }

        await db.Set<ImportEffect>().Where(e => e.RecordId == id).ExecuteDeleteAsync(ct);
        await db.SaveChangesAsync(ct);
        var imports = origins.Select(o => o.ImportId).Distinct().ToList();
        // The rows stay to be looked at; the file that was uploaded has the person in it and is needed no more once the list was run.
        foreach (var stored in await db.Set<ListImport>().IgnoreQueryFilters([ModuleDbContext.AccessFilter, ModuleDbContext.DeletedFilter]).AsNoTracking().Where(i => EF.Parameter(imports).Contains(i.Id)).Select(i => i.StoredAs).ToListAsync(ct))
            files.Delete(stored);
        return origins.Count;
    }
}
