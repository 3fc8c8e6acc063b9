using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Platform.Users;

internal sealed class ListPeople : IEndpoint
{
    /// <param name="Active">False for those who have left: their names still stand on records.</param>
    internal sealed record Person(Guid Id, string Name, bool Active);

    internal sealed record TeamName(Guid Id, string Name);

    internal sealed record Response(IReadOnlyList<Person> People, IReadOnlyList<TeamName> Teams);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/people", Handle)
        .RequireSignIn()
        .WithName("listPeople")
        .WithSummary("Who works here and in which teams, by name: for owners and assignments, to everyone who is signed in");

    private static async Task<Ok<Response>> Handle(PlatformDbContext db, CancellationToken ct) =>
        TypedResults.Ok(new Response(
            await db.Users.IgnoreQueryFilters().AsNoTracking().OrderBy(u => u.Name)
                .Select(u => new Person(u.Id, u.Name, u.DisabledAt == null && u.DeletedAt == null)).ToListAsync(ct),
            await db.Teams.AsNoTracking().OrderBy(t => t.Name).Select(t => new TeamName(t.Id, t.Name)).ToListAsync(ct)));
}
