using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

internal sealed class DecideMember : IEndpoint
{
    /// <param name="Reason">Told to somebody who is refused; kept with a membership that ends.</param>
    internal sealed record Refusal(string Reason);

    internal sealed record Renewal(int Months);

    internal sealed record Promotion(string Level);

    internal sealed class RefusalRules : AbstractValidator<Refusal>
    {
        public RefusalRules() => RuleFor(r => r.Reason).NotEmpty().MaximumLength(1000);
    }

    internal sealed class RenewalRules : AbstractValidator<Renewal>
    {
        public RenewalRules() => RuleFor(r => r.Months).InclusiveBetween(1, 600);
    }

    internal sealed class PromotionRules : AbstractValidator<Promotion>
    {
        public PromotionRules() => RuleFor(r => r.Level).NotEmpty().MaximumLength(60);
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapPost("/members/{id:guid}/approve", Approve)
            .RequirePermission(MembershipPermissions.Update)
            .WithName("approveMember")
            .WithSummary("Make somebody who registered a member, or one again who was refused or whose membership ended; they are told by mail");
        app.MapPost("/members/{id:guid}/refuse", Refuse)
            .RequirePermission(MembershipPermissions.Update)
            .WithName("refuseMember")
            .WithSummary("Refuse somebody who registered; they are told why by mail");
        app.MapPost("/members/{id:guid}/renew", Renew)
            .RequirePermission(MembershipPermissions.Update)
            .WithName("renewMember")
            .WithSummary("Let a membership last longer");
        app.MapPost("/members/{id:guid}/level", Promote)
            .RequirePermission(MembershipPermissions.Update)
            .WithName("changeMemberLevel")
            .WithSummary("Give a member another level");
        app.MapPost("/members/{id:guid}/end", End)
            .RequirePermission(MembershipPermissions.Update)
            .WithName("endMember")
            .WithSummary("End a membership; the member is signed out everywhere");
    }

    private static Task<Results<Ok<MemberResponse>, NotFound>> Approve(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, MemberAdmission admission, HttpContext http, CancellationToken ct) =>
        ActAsync(id, ifMatch, db, http, member => admission.AdmitAsync(member, ct), ct);

    private static Task<Results<Ok<MemberResponse>, NotFound>> Refuse(
        Guid id, Refusal refusal, IfMatch ifMatch, SegmentationDbContext db, MemberMail mail, HttpContext http, CancellationToken ct) =>
        ActAsync(id, ifMatch, db, http, member =>
        {
            member.Refuse(refusal.Reason.Trim());
            mail.TellRefused(member);
            return Task.CompletedTask;
        }, ct);

    private static Task<Results<Ok<MemberResponse>, NotFound>> Renew(
        Guid id, Renewal renewal, IfMatch ifMatch, SegmentationDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct) =>
        ActAsync(id, ifMatch, db, http, member => Done(() => member.Renew(renewal.Months, clock.GetUtcNow().UtcDateTime)), ct);

    private static Task<Results<Ok<MemberResponse>, NotFound>> Promote(
        Guid id, Promotion promotion, IfMatch ifMatch, SegmentationDbContext db, HttpContext http, CancellationToken ct) =>
        ActAsync(id, ifMatch, db, http, member => Done(() => member.Promote(promotion.Level.Trim())), ct);

    private static Task<Results<Ok<MemberResponse>, NotFound>> End(
        Guid id, Refusal refusal, IfMatch ifMatch, SegmentationDbContext db, TimeProvider clock, HttpContext http, CancellationToken ct) =>
        ActAsync(id, ifMatch, db, http, member => Done(() => member.End(refusal.Reason.Trim(), clock.GetUtcNow().UtcDateTime)), ct);

    private static Task Done(Action act)
    {
        act();
        return Task.CompletedTask;
    }

    private static async Task<Results<Ok<MemberResponse>, NotFound>> ActAsync(
        Guid id, IfMatch ifMatch, SegmentationDbContext db, HttpContext http, Func<Member, Task> act, CancellationToken ct)
    {
        if (await db.Set<Member>().FirstOrDefaultAsync(m => m.Id == id, ct) is not { } member)
            return TypedResults.NotFound();
        ifMatch.Check(member);
        await act(member);
        await db.SaveChangesAsync(ct);
        http.SetETag(member);
        return TypedResults.Ok(MemberResponse.Of(member));
    }
}
