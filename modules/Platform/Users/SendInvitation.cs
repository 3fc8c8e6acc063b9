using Crm.Shared.Domain;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Users;

internal sealed class SendInvitation : IEndpoint
{
    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/users/{id:guid}/invitation", Handle)
        .RequirePermission(PlatformPermissions.UsersCreate)
        .WithName("sendInvitation")
        .WithSummary("Send the invitation once more; the earlier link no longer works");

    private static async Task<Results<Accepted, NotFound>> Handle(Guid id, PlatformDbContext db, Invitations invitations, ICurrentUser current, CancellationToken ct)
    {
        if (await db.Users.FirstOrDefaultAsync(u => u.Id == id, ct) is not { } user)
            return TypedResults.NotFound();
        if (!user.IsInvited)
            throw new BusinessRuleException("user.invitation-accepted", ("name", user.Name));
        user.RenewSecurityStamp();
        await invitations.SendAsync(user, current.Name);
        await db.SaveChangesAsync(ct);
        return TypedResults.Accepted((string?)null);
    }
}
