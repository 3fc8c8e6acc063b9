using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

/// <summary>The records that a segment or a definition means: accounts or contacts, one of the two.</summary>
internal sealed record SegmentMatches(IQueryable<Account>? Accounts, IQueryable<Contact>? Contacts)
{
    public IQueryable<Guid> Ids => Accounts?.Select(a => a.Id) ?? Contacts!.Select(c => c.Id);
}

/// <summary>Turns segments and definitions into queries, which find of the members those that the caller may see.</summary>
internal sealed class SegmentMatcher(SegmentationDbContext db, SegmentFields fields, FilterClock clock, RunTimeFields everyField)
{
    // Who may not ask for a figure by themselves still sees a segment that somebody else has made with it.
    private readonly FilterClock anybodys = clock with { Fields = everyField };
    private Dictionary<Guid, KnownSegment>? known;

    /// <exception cref="BusinessRuleException">The segment refers to something that is gone, and so nobody knows who belongs to it.</exception>
    public async Task<SegmentMatches> MembersAsync(Segment segment, CancellationToken ct)
    {
        try
        {
            return Matches(segment.Records, await ConditionAsync(segment, ct), anybodys, Visible(segment.Records));
        }
        catch (FilterException)
        {
            throw Broken(segment);
        }
    }

    /// <summary>Everybody's records by the clock of the business, for what is written down for everybody.</summary>
    /// <exception cref="FilterException">The segment is broken.</exception>
    public async Task<SegmentMatches> AllMembersAsync(Segment segment, CancellationToken ct) => Matches(
        segment.Records,
        await ConditionAsync(segment, ct),
        anybodys with { Zone = BusinessTime.DefaultZone },
        new SegmentMatches(db.Accounts.IgnoreQueryFilters([ModuleDbContext.AccessFilter]), db.Contacts.IgnoreQueryFilters([ModuleDbContext.AccessFilter])));

    /// <summary>Those who belong to all of these segments at once.</summary>
    /// <exception cref="BusinessRuleException">One of them is broken.</exception>
    public async Task<SegmentMatches> MembersOfAllAsync(IReadOnlyList<Segment> segments, CancellationToken ct)
    {
        var conditions = new List<FilterNode>();
        foreach (var segment in segments)
        {
            if (await ProblemOfAsync(segment, ct) is not null)
                throw Broken(segment);
            conditions.Add(await ConditionAsync(segment, ct));
        }
        var records = segments[0].Records;
        return Matches(records, conditions.Aggregate((one, other) => new FilterAnd(one, other)), anybodys, Visible(records));
    }

    /// <param name="self">The segment that is to have this definition; null while it has no id.</param>
    /// <exception cref="FilterException">It can't be a definition of such a segment.</exception>
    public async Task<SegmentMatches> MatchesAsync(SegmentRecords records, string definition, Guid? self, CancellationToken ct)
    {
        var condition = Filter.Parse(definition);
        var referred = SegmentReferences.Directly(condition).ToList();
        var visible = await db.Segments.Where(s => EF.Parameter(referred).Contains(s.Id)).CountAsync(ct);
        // Whoever may not see a segment learns nothing of it by referring to it.
        if (visible < referred.Count)
            throw new FilterException("segment.unknown");
        return Matches(records, (await ReferencesAsync(ct)).Expand(condition, records, self), clock, Visible(records));
    }

    /// <exception cref="InvalidRequestException">The same, said of the property that holds it.</exception>
    public async Task DemandDefinitionAsync(Segment segment, string definition, CancellationToken ct)
    {
        try
        {
            await MatchesAsync(segment.Records, definition, segment.Id, ct);
        }
        catch (FilterException e)
        {
            throw e.At("/definition");
        }
    }

    /// <summary>Why nobody can say who belongs to this segment; null while all is well.</summary>
    public Task<FilterException?> ProblemOfAsync(Segment segment, CancellationToken ct) => ProblemOfAsync(KnownSegment.Of(segment), ct);

    public async Task<FilterException?> ProblemOfAsync(KnownSegment segment, CancellationToken ct)
    {
        try
        {
            Matches(segment.Records, await ConditionAsync(segment, ct), anybodys, Visible(segment.Records));
            return null;
        }
        catch (FilterException e)
        {
            return e;
        }
    }

    private static BusinessRuleException Broken(Segment segment) => new("segment.broken", ("name", segment.Name));

    private SegmentMatches Visible(SegmentRecords records) =>
        records == SegmentRecords.Account ? new SegmentMatches(db.Accounts, null) : new SegmentMatches(null, db.Contacts);

    private SegmentMatches Matches(SegmentRecords records, FilterNode condition, FilterClock when, SegmentMatches among) => records == SegmentRecords.Account
        ? new SegmentMatches(among.Accounts!.Where(fields.Accounts.Compile(condition, when)), null)
        : new SegmentMatches(null, among.Contacts!.Where(fields.Contacts.Compile(condition, when)));

    private Task<FilterNode> ConditionAsync(Segment segment, CancellationToken ct) => ConditionAsync(KnownSegment.Of(segment), ct);

    private async Task<FilterNode> ConditionAsync(KnownSegment segment, CancellationToken ct)
    {
        // The one at hand may be newer than what the others were read with.
        (await KnownAsync(ct))[segment.Id] = segment;
        return (await ReferencesAsync(ct)).Condition(segment.Id);
    }

    private async Task<SegmentReferences> ReferencesAsync(CancellationToken ct) => new(await KnownAsync(ct));

    // There are hundreds of segments at most; all of them at once cost one query, however they refer to each other.
    private async Task<Dictionary<Guid, KnownSegment>> KnownAsync(CancellationToken ct) => known ??=
        await db.Segments.IgnoreQueryFilters([ModuleDbContext.AccessFilter])
            .Select(s => new KnownSegment(s.Id, s.Name, s.Records, s.Definition))
            .ToDictionaryAsync(s => s.Id, ct);
}
