using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Import.Partners;

internal sealed class RefuseList : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/imports/{id:guid}/refuse", Handle)
        .RequirePermission(ImportPermissions.Update)
        .WithName("refuseList")
        .WithSummary("Send a partner's list back with a reason that the partner reads; mapping its columns takes it up again");

    private static async Task<Results<Ok<ImportResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, SegmentationDbContext db, ImportReading reading, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        var import = await db.Set<ListImport>().FirstOrDefaultAsync(i => i.Id == id, ct);
        if (import is null) return TypedResults.NotFound();
        user.Demand(ImportPermissions.Update, import);
        ifMatch.Check(import);
        await ImportWork.DemandIdleAsync(db, import, ct);

        import.Refuse(request.Reason.Trim());
        await db.SaveChangesAsync(ct);
        http.SetETag(import);
        return TypedResults.Ok(await reading.ReadAsync(import, http, ct));
    }

    /// <param name="Reason">Why, and what the partner should send instead.</param>
    internal sealed record Request(string Reason);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(ListImport.LongestReason);
    }
}
