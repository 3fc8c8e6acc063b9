using Crm.Shared.Filtering;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

/// <param name="RecordType">Of the members.</param>
/// <param name="Definition">Null for a static segment.</param>
/// <param name="Count">Members that the caller may see, counted now; null while the segment is broken.</param>
/// <param name="Problem">Why nobody can say who belongs to the segment; null while all is well.</param>
/// <param name="CountedAt">When the members were last written down for history; null until the first time.</param>
/// <param name="UsedBy">Segments whose definitions refer to this one.</param>
internal sealed record SegmentResponse(
    Guid Id, string Name, string? Description, SegmentRecords RecordType, bool Static, string? Definition, long? Count, SegmentProblem? Problem,
    DateTime? CountedAt, IReadOnlyList<SegmentName> UsedBy, Guid? OwnerId, Guid? TeamId, int Version, DateTime CreatedAt, Guid? CreatedBy, DateTime UpdatedAt,
    Guid? UpdatedBy);

internal sealed record SegmentName(Guid Id, string Name);

/// <param name="Code">segment.unknown, filter.unknown-field, …</param>
/// <param name="Message">What is wrong and what to do, in the caller's language.</param>
internal sealed record SegmentProblem(string Code, string Message)
{
    public static SegmentProblem Of(FilterException problem, Messages messages, string locale)
    {
        var error = problem.At("/definition").Errors[0];
        return new SegmentProblem(error.Code, messages.Text(error.Code, locale, error.Args));
    }
}

/// <summary>A segment as the API shows it: counted now, with what is wrong with it and who relies on it.</summary>
internal sealed class SegmentView(SegmentationDbContext db, SegmentMatcher matcher, Messages messages)
{
    public async Task<SegmentResponse> OfAsync(Segment s, string locale, CancellationToken ct)
    {
        var problem = await matcher.ProblemOfAsync(s, ct);
        long? count = problem is null ? await (await matcher.MembersAsync(s, ct)).Ids.LongCountAsync(ct) : null;
        var mention = s.Id.ToString();
        var usedBy = await db.Segments.Where(o => o.Id != s.Id && o.Definition != null && o.Definition.Contains(mention))
            .OrderBy(o => o.NameFolded).Select(o => new SegmentName(o.Id, o.Name)).ToListAsync(ct);
        return new SegmentResponse(
            s.Id, s.Name, s.Description, s.Records, s.IsStatic, s.Definition, count, problem is null ? null : SegmentProblem.Of(problem, messages, locale),
            s.CountedAt, usedBy, s.OwnerId, s.TeamId, s.Version, s.CreatedAt, s.CreatedBy, s.UpdatedAt, s.UpdatedBy);
    }
}
