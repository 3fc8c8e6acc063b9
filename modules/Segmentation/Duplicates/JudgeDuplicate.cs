using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Duplicates;

internal sealed class JudgeDuplicate : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/duplicates/{id:guid}/dismiss", Dismiss)
            .RequireSignIn(anyCaller: true)
            .WithName("dismissDuplicate")
            .WithSummary("Two records are not the same: remembered, so that nobody is asked again");
        app.MapPost("/duplicates/{id:guid}/reopen", Reopen)
            .RequireSignIn(anyCaller: true)
            .WithName("reopenDuplicate")
            .WithSummary("Take back that two records are not the same");
    }

    private static async Task<Results<NoContent, NotFound>> Dismiss(Guid id, SegmentationDbContext db, DuplicateGate gate, ICurrentUser user, CancellationToken ct)
    {
        if (await FindAsync(id, db, user, ct) is not { } pair)
            return TypedResults.NotFound();

        await gate.RememberAsync(pair.FirstId, [pair.SecondId], ct);
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<NoContent, NotFound>> Reopen(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
    {
        if (await FindAsync(id, db, user, ct) is not { } pair)
            return TypedResults.NotFound();

        await db.DistinctPairs.Where(d => d.FirstId == pair.FirstId && d.SecondId == pair.SecondId).ExecuteDeleteAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<(Guid FirstId, Guid SecondId)?> FindAsync(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct) =>
        await FindAsync<Account>(id, db, user, ct) ?? await FindAsync<Contact>(id, db, user, ct);

    /// <summary>Whoever may change either of the two knows enough to tell them apart.</summary>
    private static async Task<(Guid FirstId, Guid SecondId)?> FindAsync<T>(Guid id, SegmentationDbContext db, ICurrentUser user, CancellationToken ct)
        where T : AggregateRoot, IMergeable
    {
        var pair = await db.Set<DuplicatePair<T>>().AsNoTracking().IgnoreAutoIncludes().Include(p => p.First).Include(p => p.Second).FirstOrDefaultAsync(p => p.Id == id, ct);
        if (pair is null) return null;
        var permission = T.RecordType.Permission("update");
        if (!user.May(permission, pair.First)) user.Demand(permission, pair.Second);
        return (pair.FirstId, pair.SecondId);
    }
}
