using System.Text.Json;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Qualification;

internal sealed class CallDrafts : IEndpoint
{
    /// <summary>An unfinished call, as it stands on the caller's screen.</summary>
    /// <param name="Answers">By question key; may be incomplete or wrong.</param>
    internal sealed record Input(string Script, int ScriptVersion, IReadOnlyDictionary<string, JsonElement> Answers, string? Note = null);

    internal sealed record Response(string Script, int ScriptVersion, IReadOnlyDictionary<string, JsonElement> Answers, string? Note, DateTime SavedAt)
    {
        public static Response Of(CallDraft d) => new(d.ScriptKey, d.ScriptVersion, d.Answers, d.Note, d.SavedAt);
    }

    internal sealed class Validator : AbstractValidator<Input>
    {
        public Validator()
        {
            RuleFor(d => d.Script).NotEmpty().MaximumLength(60);
            RuleFor(d => d.Answers).Must(a => a.Count <= 300).WithErrorCode("value.invalid");
            RuleFor(d => d.Note).MaximumLength(LeadConfiguration.LongestMessage);
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/leads/{id:guid}/call-draft", Read)
            .RequirePermission(LeadPermissions.Qualify)
            .WithName("getCallDraft")
            .WithSummary("The caller's own unfinished call with this lead; 204 when there is none");
        app.MapPut("/leads/{id:guid}/call-draft", Save)
            .RequirePermission(LeadPermissions.Qualify)
            .WithName("saveCallDraft")
            .WithSummary("Keep an unfinished call; the latest save wins");
        app.MapDelete("/leads/{id:guid}/call-draft", Discard)
            .RequirePermission(LeadPermissions.Qualify)
            .WithName("discardCallDraft")
            .WithSummary("Throw an unfinished call away");
    }

    private static async Task<Results<Ok<Response>, NoContent, NotFound>> Read(Guid id, LeadsDbContext db, ICurrentUser user, CancellationToken ct)
    {
        if (!await db.Leads.AnyAsync(l => l.Id == id, ct))
            return TypedResults.NotFound();
        var draft = await db.CallDrafts.AsNoTracking().FirstOrDefaultAsync(d => d.LeadId == id && d.UserId == user.Id, ct);
        return draft is null ? TypedResults.NoContent() : TypedResults.Ok(Response.Of(draft));
    }

    private static async Task<Results<Ok<Response>, NotFound>> Save(
        Guid id, Input input, LeadsDbContext db, ICurrentUser user, TimeProvider clock, CancellationToken ct)
    {
        if (!await db.Leads.AnyAsync(l => l.Id == id, ct))
            return TypedResults.NotFound();

        var fresh = new CallDraft
        {
            LeadId = id,
            UserId = user.Id ?? throw new ForbiddenException(LeadPermissions.Qualify),
            ScriptKey = input.Script,
            ScriptVersion = input.ScriptVersion,
            Answers = input.Answers,
            Note = input.Note,
            SavedAt = clock.GetUtcNow().UtcDateTime,
        };
        if (!await db.InsertIfAbsentAsync(fresh, ct))
        {
            var draft = await db.CallDrafts.FirstAsync(d => d.LeadId == id && d.UserId == fresh.UserId, ct);
            draft.ScriptKey = fresh.ScriptKey;
            draft.ScriptVersion = fresh.ScriptVersion;
            draft.Answers = fresh.Answers;
            draft.Note = fresh.Note;
            draft.SavedAt = fresh.SavedAt;
            await db.SaveChangesAsync(ct);
        }

        return TypedResults.Ok(Response.Of(fresh));
    }

    private static async Task<NoContent> Discard(Guid id, LeadsDbContext db, ICurrentUser user, CancellationToken ct)
    {
        await db.CallDrafts.Where(d => d.LeadId == id && d.UserId == user.Id).ExecuteDeleteAsync(ct);
        return TypedResults.NoContent();
    }
}
