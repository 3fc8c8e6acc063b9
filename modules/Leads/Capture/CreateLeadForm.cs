using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Capture;

internal sealed class CreateLeadForm : IEndpoint
{
    internal sealed record Request : LeadFormInput
    {
        /// <summary>Part of the public address: lower case letters, digits and dashes. It cannot be changed later.</summary>
        public required string Key { get; init; }
    }

    internal sealed class Validator : LeadFormInput.Rules<Request>
    {
        public Validator() => RuleFor(f => f.Key).Matches("^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$").WithErrorCode("form.key");
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/lead-forms", Handle)
        .RequirePermission(FormPermissions.Create)
        .WithName("createLeadForm")
        .WithSummary("Make a public form");

    private static async Task<Created<LeadFormResponse>> Handle(Request request, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        // Also in the bin: a page that still uses the key must not find another form there.
        if (await db.Forms.IgnoreQueryFilters([ModuleDbContext.DeletedFilter]).AnyAsync(f => f.Key == request.Key, ct))
            throw new BusinessRuleException("form.key-taken", ("key", request.Key));

        var form = LeadForm.Create(request.Key, request.ToDesign());
        db.Forms.Add(form);
        await db.SaveChangesAsync(ct);

        http.SetETag(form);
        return TypedResults.Created($"/api/v1/lead-forms/{form.Id}", LeadFormResponse.Of(form));
    }
}
