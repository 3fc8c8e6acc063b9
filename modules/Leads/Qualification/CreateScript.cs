using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

internal sealed class CreateScript : IEndpoint
{
    internal sealed record Request : ScriptInput
    {
        /// <summary>The name by which systems call the script; it cannot be changed later.</summary>
        public required string Key { get; init; }
    }

    internal sealed class Validator : ScriptInput.Rules<Request>
    {
        public Validator() => RuleFor(s => s.Key).Matches("^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$").WithErrorCode("script.key");
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/qualification-scripts", Handle)
        .RequirePermission(ScriptPermissions.Create)
        .WithName("createScript")
        .WithSummary("Begin a script as a draft");

    private static async Task<Created<ScriptResponse>> Handle(
        Request request, LeadsDbContext db, Messages messages, HttpContext http, CancellationToken ct)
    {
        if (await db.Scripts.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).AnyAsync(s => s.Key == request.Key, ct))
            throw new BusinessRuleException("script.key-taken", ("key", request.Key));

        var script = QualificationScript.Create(request.Key, request.Name, request.Document);
        db.Scripts.Add(script);
        await db.SaveChangesAsync(ct);

        http.SetETag(script);
        return TypedResults.Created($"/api/v1/qualification-scripts/{script.Id}", ScriptResponse.Of(script, messages, Problems.LocaleOf(http)));
    }
}
