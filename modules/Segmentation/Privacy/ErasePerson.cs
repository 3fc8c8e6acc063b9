using Crm.Segmentation.Contracts;
using Crm.Segmentation.Import;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Privacy;

internal sealed class ErasePerson : IEndpoint
{
    /// <param name="Id">Of the line in the list of erasures.</param>
    internal sealed record Response(Guid Id);

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/privacy-requests/{id:guid}/erase", Handle)
        .RequirePermission(PrivacyPermissions.Erase)
        .WithName("erasePerson")
        .WithSummary("Erase everything that all modules hold of the person, for good")
        .WithDescription("Only for requests of the kind erasure. Fields are replaced, statistics stay, the audit trail loses its values; the addresses go on the "
            + "suppression list as hashes. Other modules follow within seconds. 409 `privacy.import-running` while a list is being imported, which could bring the person back.");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, PersonLookup lookup, PersonEraser eraser, TimeProvider clock, ICurrentUser user, CancellationToken ct)
    {
        if (await db.Set<PrivacyRequest>().FirstOrDefaultAsync(r => r.Id == id, ct) is not { } request)
            return TypedResults.NotFound();
        ifMatch.Check(request);
        request.DemandOpen();
        if (request.Kind != PrivacyRequestKind.Erasure)
            throw new BusinessRuleException("privacy.no-erasure-request", ("number", request.Number));

        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.Set<ListImport>().IgnoreQueryFilters([ModuleDbContext.AccessFilter]).AnyAsync(i => i.Status == ImportStatus.Running || i.Status == ImportStatus.Undoing, ct))
            throw new BusinessRuleException("privacy.import-running");
        var person = await lookup.OfAsync(request, ct);
        var now = clock.GetUtcNow().UtcDateTime;
        var erasure = new Erasure { ErasedAt = now, ErasedBy = user.Id, ErasedByName = user.Name, Law = request.Law };
        db.Add(erasure);
        await eraser.EraseAsync(person, erasure, ct);
        request.Close(PrivacyRequestState.Done, null, user.Id, now);
        db.Publish(erasure.Id, new PersonErased(erasure.Id, person.ContactId, person.Emails, person.Phones, now));
        await db.SaveChangesAsync(ct);
        await eraser.ForgetRequestsAsync(request, person, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(new Response(erasure.Id));
    }
}
