using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Segments;

internal sealed class ChangeSegmentMembers : IEndpoint
{
    private const int Most = 200;

    /// <param name="Add">Ids of records to take in; with those to remove at most 200.</param>
    /// <param name="Remove">Ids of records to take out.</param>
    internal sealed record Request(IReadOnlyList<Guid>? Add = null, IReadOnlyList<Guid>? Remove = null);

    internal enum Outcome { Added, Removed, Unchanged, NotFound }

    internal sealed record Result(Guid Id, Outcome Outcome);

    /// <summary>First the added, then the removed, in the order of the request.</summary>
    internal sealed record Response(IReadOnlyList<Result> Items);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Add).Must((r, _) => (r.Add?.Count ?? 0) + (r.Remove?.Count ?? 0) is > 0 and <= Most).WithErrorCode("value.too-many");
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/segments/{id:guid}/members", Handle)
        .RequirePermission(SegmentPermissions.Update)
        .WithName("changeSegmentMembers")
        .WithSummary("Take up to 200 records into a static segment or out of it, with an outcome for each");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Request request, SegmentationDbContext db, StaticMembers members, ICurrentUser user, CancellationToken ct)
    {
        var segment = await db.Segments.FirstOrDefaultAsync(s => s.Id == id, ct);
        if (segment is null)
            return TypedResults.NotFound();
        user.Demand(SegmentPermissions.Update, segment);
        segment.DemandReadable(user);
        segment.DemandStatic();

        List<Guid> add = [.. (request.Add ?? []).Distinct()], remove = [.. (request.Remove ?? []).Distinct().Except(request.Add ?? [])];
        var visible = await members.VisibleAsync(segment, [.. add, .. remove], ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var added = (await members.AddAsync(segment, [.. add.Where(visible.Contains)], ct)).ToHashSet();
        var removed = (await members.RemoveAsync(segment, [.. remove.Where(visible.Contains)], ct)).ToHashSet();
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(new Response([.. add.Select(one => Said(one, added, Outcome.Added)), .. remove.Select(one => Said(one, removed, Outcome.Removed))]));

        Result Said(Guid one, HashSet<Guid> done, Outcome outcome) =>
            new(one, !visible.Contains(one) ? Outcome.NotFound : done.Contains(one) ? outcome : Outcome.Unchanged);
    }
}
