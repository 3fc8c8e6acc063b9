using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Views;

internal sealed class BeginWithView : IEndpoint
{
    /// <param name="Roles">Ids of the roles whose people's list is to begin with this view; of others it no longer does. They see it from then on.</param>
    internal sealed record Request(IReadOnlyList<Guid> Roles);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Roles).NotNull();
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPut("/views/{id:guid}/default-for", Handle)
        .RequirePermission(PlatformPermissions.RolesUpdate)
        .WithName("beginWithView")
        .WithSummary("Have the list of people with these roles begin with a view, until they choose another");

    private static async Task<Results<Ok<ViewResponse>, NotFound>> Handle(Guid id, Request request, PlatformDbContext db, ICurrentUser user, HttpContext http, CancellationToken ct)
    {
        if (await db.ViewsOf(user).FirstOrDefaultAsync(v => v.Id == id, ct) is not { } view)
            return TypedResults.NotFound();
        var roles = request.Roles.Distinct().ToList();
        if (await db.Roles.CountAsync(r => roles.Contains(r.Id), ct) != roles.Count)
            throw new InvalidRequestException("/roles", "role.unknown");

        var defaults = await db.Set<ViewDefault>().Where(d => d.ListType == view.ListType && (d.ViewId == id || roles.Contains(d.RoleId))).ToListAsync(ct);
        db.RemoveRange(defaults.Where(d => !roles.Contains(d.RoleId)));
        foreach (var taken in defaults.Where(d => roles.Contains(d.RoleId)))
            taken.ViewId = id;
        db.AddRange(roles.Where(role => defaults.TrueForAll(d => d.RoleId != role)).Select(role => new ViewDefault { RoleId = role, ListType = view.ListType, ViewId = id }));
        await db.SaveChangesAsync(ct);

        http.SetETag(view);
        return TypedResults.Ok(await ViewResponse.OfAsync(view, db, user, ct));
    }
}
