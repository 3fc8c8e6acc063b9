using FluentValidation;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.Profile;

internal sealed class RemoveSecondFactor : IEndpoint
{
    internal sealed record Request(string Password);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Password).NotEmpty().MaximumLength(PasswordPolicy.MaxLength);
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/me/second-factor/remove", Handle)
        .RequireSignIn()
        .WithName("removeSecondFactor")
        .WithSummary("Turn my second factor off");

    private static async Task<NoContent> Handle(Request request, PlatformDbContext db, PasswordProof proof, ICurrentUser current, CancellationToken ct)
    {
        var user = await db.MeAsync(current, ct);
        await proof.DemandAsync(user, request.Password, ct);
        user.RemoveSecondFactor();
        db.RecordAction(User.RecordType, user.Id, user.Name, "second-factor-removed");
        await db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }
}
