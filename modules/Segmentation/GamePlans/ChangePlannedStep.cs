using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.GamePlans;

internal sealed class ChangePlannedStep : IEndpoint
{
    /// <param name="State">open, followed or skipped.</param>
    /// <param name="Reason">Why it is skipped; needed for that and meaningless otherwise.</param>
    internal sealed record Request(StepState State, string? Reason = null);

    private sealed record Whose(string Name, Guid? OwnerId, Guid? TeamId) : IOwned;

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.State).IsInEnum().NotEqual(StepState.Dropped).WithErrorCode("game-plan.dropped-by-itself");
            RuleFor(r => r.Reason).NotEmpty().When(r => r.State == StepState.Skipped).WithErrorCode("game-plan.reason-needed").MaximumLength(500);
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPatch("/game-plans/steps/{id:guid}", Handle)
        .RequirePermission(GamePlanPermissions.Read)
        .WithName("changePlannedStep")
        .WithSummary("Tick a step of an account, skip it with a reason, or open it again; for whoever may change the account, and the step's owner");

    private static async Task<Results<Ok<PlannedStepResponse>, NotFound>> Handle(
        Guid id, Request request, IfMatch ifMatch, SegmentationDbContext db, ICurrentUser user, TimeProvider clock, HttpContext http, CancellationToken ct)
    {
        if (await db.PlannedStepRows().Where(r => r.Id == id).Select(r => new { r.Plan, Account = new Whose(r.Account.Name, r.Account.OwnerId, r.Account.TeamId) }).FirstOrDefaultAsync(ct)
            is not { } of)
            return TypedResults.NotFound();
        var step = await db.PlannedSteps.SingleAsync(s => s.Id == id, ct);
        if (step.OwnerId is null || step.OwnerId != user.Id)
            user.Demand(AccountPermissions.Update, of.Account);
        ifMatch.Check(step);
        of.Plan.DemandRunning();

        var now = clock.GetUtcNow().UtcDateTime;
        switch (request.State)
        {
            case StepState.Followed:
                step.Follow(now, user.Id, user.Name);
                break;
            case StepState.Skipped:
                step.Skip(request.Reason!.Trim(), now, user.Id, user.Name);
                break;
            default:
                step.Reopen();
                break;
        }
        List<FieldChange> told = [new("account", null, of.Account.Name), new("step", null, of.Plan.Steps.First(s => s.Id == step.StepId).Title)];
        if (step.Reason is { } reason)
            told.Add(new FieldChange("reason", null, reason));
        db.RecordAction(GamePlan.RecordType, of.Plan.Id, of.Plan.Label, ActionOf(request.State), told);
        await db.SaveChangesAsync(ct);

        http.SetETag(step);
        return TypedResults.Ok(PlannedStepResponse.Of(step, now));
    }

    private static string ActionOf(StepState state) => state switch
    {
        StepState.Followed => "step-followed",
        StepState.Skipped => "step-skipped",
        _ => "step-reopened",
    };
}
