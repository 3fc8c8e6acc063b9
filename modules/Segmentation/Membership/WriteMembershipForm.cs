using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

internal sealed class WriteMembershipForm : IEndpoint
{
    internal sealed record Request : MembershipFormInput
    {
        /// <summary>Part of the public address: lower case letters, digits and dashes. It cannot be changed later.</summary>
        public required string Key { get; init; }
    }

    internal sealed class Validator : MembershipFormInput.Rules<Request>
    {
        public Validator(MemberAnswers answers)
            : base(answers) => RuleFor(f => f.Key).Matches("^[a-z0-9][a-z0-9-]{1,58}[a-z0-9]$").WithErrorCode("membership.form-key");
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/membership-forms", Create)
            .RequirePermission(MembershipPermissions.FormsUpdate)
            .WithName("createMembershipForm")
            .WithSummary("Make a public form by which people become members");
        app.MapPatch("/membership-forms/{id:guid}", Change)
            .RequirePermission(MembershipPermissions.FormsUpdate)
            .WithName("changeMembershipForm")
            .WithSummary("Change a registration form; the version before stays readable (merge patch)");
    }

    private static async Task<Created<MembershipFormResponse>> Create(
        Request request, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<MembershipForm>().AnyAsync(f => f.Key == request.Key, ct))
            throw new BusinessRuleException("membership.form-key-taken", ("key", request.Key));
        await DemandWordingsAsync(request, db, ct);
        var form = MembershipForm.Create(request.Key, request.ToDesign(), clock.GetUtcNow().UtcDateTime, user.Id);
        db.Add(form);
        await db.SaveChangesAsync(ct);
        http.SetETag(form);
        return TypedResults.Created($"/api/v1/membership-forms/{form.Id}", MembershipFormResponse.Of(form));
    }

    private static async Task<Results<Ok<MembershipFormResponse>, NotFound>> Change(
        Guid id, MergePatch<MembershipFormInput> patch, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.Set<MembershipForm>().FirstOrDefaultAsync(f => f.Id == id, ct) is not { } form)
            return TypedResults.NotFound();
        ifMatch.Check(form);
        var input = patch.ApplyTo(MembershipFormInput.Of(form));
        await DemandWordingsAsync(input, db, ct);
        form.Change(input.ToDesign(), clock.GetUtcNow().UtcDateTime, user.Id);
        await db.SaveChangesAsync(ct);
        http.SetETag(form);
        return TypedResults.Ok(MembershipFormResponse.Of(form));
    }

    private static async Task DemandWordingsAsync(MembershipFormInput input, SegmentationDbContext db, CancellationToken ct)
    {
        var wanted = input.Consents.Select(c => c.WordingId).ToList();
        var known = await db.Set<Consent.ConsentWording>().Where(w => EF.Parameter(wanted).Contains(w.Id)).Select(w => w.Id).ToListAsync(ct);
        foreach (var (index, consent) in input.Consents.Index())
            if (!known.Contains(consent.WordingId))
                throw new InvalidRequestException($"/consents/{index}/wordingId", "consent.unknown-wording");
    }
}
