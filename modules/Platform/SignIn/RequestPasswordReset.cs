using FluentValidation;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Crm.Platform.SignIn;

internal sealed class RequestPasswordReset : IEndpoint
{
    internal sealed record Request(string Email);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator() => RuleFor(r => r.Email).NotEmpty().MaximumLength(254);
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/public/password-reset", Handle)
        .AllowAnonymous()
        .WithName("requestPasswordReset")
        .WithSummary("Sends a link to set a new password, if the address has an account; the answer is always the same");

    private static Accepted Handle(Request request, PasswordResetRequests requests)
    {
        // The work is done after the answer: neither its words nor its time tell whether the address is known.
        requests.Add(InputRules.CanonicalEmail(request.Email));
        return TypedResults.Accepted((string?)null);
    }
}
