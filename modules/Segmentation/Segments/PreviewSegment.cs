using System.Text.Json.Serialization;
using Crm.Shared.Filtering;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class PreviewSegment : IEndpoint
{
    private const int Shown = 10;

    /// <param name="RecordType">account or contact.</param>
    /// <param name="Definition">As for a segment.</param>
    /// <param name="SegmentId">The segment that is to have this definition, when there is one already: it must not refer to itself.</param>
    internal sealed record Request(SegmentRecords RecordType, string Definition, Guid? SegmentId = null);

    /// <param name="Count">How many records match and may be seen by the caller.</param>
    /// <param name="Sample">The first ten by name.</param>
    internal sealed record Response(long Count, IReadOnlyList<Match> Sample);

    /// <param name="Note">District of an account, job title of a contact.</param>
    internal sealed record Match(Guid Id, string Name, IReadOnlyDictionary<string, string> Names, string? Note, Guid? OwnerId);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Definition).NotEmpty().MaximumLength(Filter.MaxLength);
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/segments/preview", Handle)
        .RequirePermission(SegmentPermissions.Read)
        .WithName("previewSegment")
        .WithSummary("How many records a definition would mean, and the first of them; nothing is saved");

    private static async Task<Ok<Response>> Handle(Request request, SegmentMatcher matcher, ICurrentUser user, CancellationToken ct)
    {
        request.RecordType.DemandReadable(user);
        SegmentMatches matches;
        try
        {
            matches = await matcher.MatchesAsync(request.RecordType, request.Definition, request.SegmentId, ct);
        }
        catch (FilterException e)
        {
            throw e.At("/definition");
        }
        var sample = matches.Accounts is { } accounts
            ? accounts.OrderBy(a => a.NameFolded).ThenBy(a => a.Id).Select(a => new Match(a.Id, a.Name, a.Names, a.District ?? a.City, a.OwnerId))
            : matches.Contacts!.OrderBy(c => c.NameFolded).ThenBy(c => c.Id).Select(c => new Match(c.Id, c.Name, c.Names, c.JobTitle, c.OwnerId));
        return TypedResults.Ok(new Response(await matches.Ids.LongCountAsync(ct), await sample.Take(Shown).ToListAsync(ct)));
    }
}
