using Crm.Shared.Data;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Merging;

/// <summary>What follows an account by rules of its own: people, whose parts in two accounts become one, and subsidiaries.</summary>
/// <param name="Roles">People's parts before and after.</param>
/// <param name="Children">By subsidiary, the account it belonged to.</param>
internal sealed record Followers(IReadOnlyList<RoleMove> Roles, IReadOnlyDictionary<Guid, Guid> Children)
{
    public static readonly Followers None = new([], new Dictionary<Guid, Guid>());

    public static async Task<Followers> MoveAsync(SegmentationDbContext db, MergeGroup<Account> group, CancellationToken ct) =>
        new(await MoveRolesAsync(db, group, ct), await MoveChildrenAsync(db, group, ct));

    /// <returns>Whose parts in accounts people have changed since.</returns>
    public async Task<IReadOnlyList<KeptRecord>> PutBackAsync(SegmentationDbContext db, Guid survivorId, CancellationToken ct)
    {
        var ids = Children.Keys.ToList();
        foreach (var child in await db.Accounts.IgnoreQueryFilters().Where(a => EF.Parameter(ids).Contains(a.Id) && a.ParentId == survivorId).ToListAsync(ct))
            child.MoveBelow(Children[child.Id]);
        return await PutRolesBackAsync(db, ct);
    }

    private static async Task<IReadOnlyDictionary<Guid, Guid>> MoveChildrenAsync(SegmentationDbContext db, MergeGroup<Account> group, CancellationToken ct)
    {
        var merged = group.OtherIds;
        var children = await db.Accounts.IgnoreQueryFilters().Where(a => a.ParentId != null && EF.Parameter(merged).Contains(a.ParentId.Value) && a.Id != group.Survivor.Id).ToListAsync(ct);
        var parents = children.ToDictionary(child => child.Id, child => child.ParentId!.Value);
        foreach (var child in children) child.MoveBelow(group.Survivor.Id);
        return parents;
    }

    private static async Task<IReadOnlyList<RoleMove>> MoveRolesAsync(SegmentationDbContext db, MergeGroup<Account> group, CancellationToken ct)
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

    private async Task<IReadOnlyList<KeptRecord>> PutRolesBackAsync(SegmentationDbContext db, CancellationToken ct)
    {
        var ids = Roles.Select(move => move.ContactId).ToList();
        var people = await db.Contacts.IgnoreQueryFilters().Where(c => EF.Parameter(ids).Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);
        var kept = new List<KeptRecord>();
        foreach (var move in Roles)
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

/// <summary>What a merge of accounts did to a person's parts in them.</summary>
internal sealed record RoleMove(Guid ContactId, IReadOnlyList<ContactRole> Before, IReadOnlyList<ContactRole> After);
