using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Merging;

/// <summary>People follow their accounts: a part in a merged account becomes one in the survivor.</summary>
internal static class RoleMoves
{
    public static async Task<IReadOnlyList<RoleMove>> MoveRolesAsync(this SegmentationDbContext db, MergeGroup<Account> group, CancellationToken ct)
    {
        var merged = group.OtherIds;
        var people = await db.Contacts.IgnoreQueryFilters().Where(c => c.Links.Any(l => EF.Parameter(merged).Contains(l.AccountId))).OrderBy(c => c.Id).ToListAsync(ct);
        var hasPrimary = await db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter])
            .AnyAsync(c => c.Links.Any(l => l.AccountId == group.Survivor.Id && l.IsPrimary), ct);

        var moves = new List<RoleMove>();
        foreach (var person in people)
        {
            var before = person.Accounts;
            var roles = before.Select(role => !merged.Contains(role.AccountId) ? role
                : role with { AccountId = group.Survivor.Id, IsPrimary = role.IsPrimary && !hasPrimary && person.DeletedAt is null });
            var after = CustomerMergeFields.Roles.United([person.Details with { Accounts = [.. roles] }]);
            hasPrimary |= after.Any(role => role.AccountId == group.Survivor.Id && role.IsPrimary);
            person.Change(person.Details with { Accounts = after });
            moves.Add(new RoleMove(person.Id, before, after));
        }
        return moves;
    }

    public static async Task<IReadOnlyList<KeptRecord>> PutRolesBackAsync(this SegmentationDbContext db, IReadOnlyList<RoleMove> moves, CancellationToken ct)
    {
        var ids = moves.Select(move => move.ContactId).ToList();
        var people = await db.Contacts.IgnoreQueryFilters().Where(c => EF.Parameter(ids).Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var kept = new List<KeptRecord>();
        foreach (var move in moves)
        {
            if (!people.TryGetValue(move.ContactId, out var person)) continue;
            var details = person.Details;
            if (CustomerMergeFields.Roles.PutBack(ref details, details with { Accounts = move.Before }, details with { Accounts = move.After }) is { Count: > 0 } fields)
                kept.Add(new KeptRecord(Contact.RecordType.Name, person.Id, person.Name, fields));
            person.Change(details);
        }
        return kept;
    }
}
