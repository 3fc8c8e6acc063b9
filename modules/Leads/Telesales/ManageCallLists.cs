using Crm.Leads.Contracts;
using Crm.Leads.ExternalLists;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

/// <summary>A call list as a manager writes it.</summary>
internal sealed record CallListInput
{
    public required string Name { get; init; }

    /// <summary>What the calls are for: consent is asked about it at the moment of calling.</summary>
    public CallPurpose Purpose { get; init; }

    /// <summary>Key of the qualification script on the screen; absent for none.</summary>
    public string? Script { get; init; }

    /// <summary>The source of the leads that its calls make; the list's name when absent.</summary>
    public string? Source { get; init; }

    /// <summary>The bought or lent list that it stands on.</summary>
    public Guid? ExternalListId { get; init; }

    /// <summary>Calls without an answer after which somebody is left alone.</summary>
    public int MostAttempts { get; init; } = 4;
    public CallListStatus Status { get; init; }

    public CallListDesign ToDesign() => new(
        Name.Trim(), Purpose, string.IsNullOrWhiteSpace(Script) ? null : Script, string.IsNullOrWhiteSpace(Source) ? Name.Trim() : Source.Trim(), ExternalListId,
        MostAttempts, Status);

    public static CallListInput Of(CallList list) => new()
    {
        Name = list.Name,
        Purpose = list.Purpose,
        Script = list.ScriptKey,
        Source = list.Source,
        ExternalListId = list.ExternalListId,
        MostAttempts = list.MostAttempts,
        Status = list.Status,
    };

    internal sealed class Validator : AbstractValidator<CallListInput>
    {
        public Validator()
        {
            RuleFor(l => l.Name).NotEmpty().MaximumLength(LeadConfiguration.LongestName);
            RuleFor(l => l.Purpose).IsInEnum();
            RuleFor(l => l.Script).MaximumLength(60);
            RuleFor(l => l.Source).MaximumLength(LeadConfiguration.LongestName);
            RuleFor(l => l.MostAttempts).InclusiveBetween(1, 20);
            RuleFor(l => l.Status).IsInEnum();
        }
    }
}

/// <param name="People">How many stand on it.</param>
/// <param name="ToCall">How many are still to be called, call-backs among them.</param>
/// <param name="Refused">How many may not be called.</param>
internal sealed record CallListResponse(
    Guid Id, string Name, CallPurpose Purpose, string? Script, string Source, Guid? ExternalListId, int MostAttempts, CallListStatus Status, int People,
    int ToCall, int Refused, int Version, DateTime CreatedAt);

internal sealed class ManageCallLists : IEndpoint
{
    private static readonly FilterFields<CallList> Fields = new FilterFields<CallList>()
        .Id("id", l => l.Id)
        .Text("name", l => l.Name)
        .Enum("status", l => l.Status)
        .Id("externalListId", l => l.ExternalListId)
        .Instant("createdAt", l => l.CreatedAt);

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/call-lists", List)
            .RequirePermission(CallListPermissions.Read)
            .WithName("listCallLists")
            .WithSummary("Call lists, with how many are still to be called");
        app.MapPost("/call-lists", Create)
            .RequirePermission(CallListPermissions.Update)
            .WithName("createCallList")
            .WithSummary("Make a call list; people are added to it afterwards");
        app.MapGet("/call-lists/{id:guid}", Get)
            .RequirePermission(CallListPermissions.Read)
            .WithName("getCallList")
            .WithSummary("One call list");
        app.MapPatch("/call-lists/{id:guid}", Change)
            .RequirePermission(CallListPermissions.Update)
            .WithName("changeCallList")
            .WithSummary("Change, pause or close a call list (merge patch)");
    }

    private static async Task<Ok<Page<CallListResponse>>> List([AsParameters] ListQuery query, LeadsDbContext db, CancellationToken ct) =>
        TypedResults.Ok(await db.CallLists.AsNoTracking().ToPageAsync(
            query,
            Fields,
            l => new CallListResponse(
                l.Id, l.Name, l.Purpose, l.ScriptKey, l.Source, l.ExternalListId, l.MostAttempts, l.Status,
                db.CallEntries.Count(e => e.ListId == l.Id),
                db.CallEntries.Count(e => e.ListId == l.Id && (e.State == CallState.Waiting || e.State == CallState.CallBack)),
                db.CallEntries.Count(e => e.ListId == l.Id && e.State == CallState.Refused), l.Version, l.CreatedAt),
            ct));

    private static async Task<Created<CallListResponse>> Create(
        CallListInput input, LeadsDbContext db, ExternalListGate externalLists, HttpContext http, CancellationToken ct)
    {
        var list = CallList.Create(input.ToDesign());
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await DemandSoundAsync(list, db, externalLists, ct);
        db.CallLists.Add(list);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        http.SetETag(list);
        return TypedResults.Created($"/api/v1/call-lists/{list.Id}", await ShowAsync(list, db, ct));
    }

    private static async Task<Results<Ok<CallListResponse>, NotFound>> Get(Guid id, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var list = await db.CallLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();

        http.SetETag(list);
        return TypedResults.Ok(await ShowAsync(list, db, ct));
    }

    private static async Task<Results<Ok<CallListResponse>, NotFound>> Change(
        Guid id, MergePatch<CallListInput> patch, IfMatch ifMatch, LeadsDbContext db, ExternalListGate externalLists, HttpContext http, CancellationToken ct)
    {
        var list = await db.CallLists.FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();

        ifMatch.Check(list);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        list.Change(patch.ApplyTo(CallListInput.Of(list)).ToDesign());
        if (list.Status is CallListStatus.Open)
            await DemandSoundAsync(list, db, externalLists, ct);
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);

        http.SetETag(list);
        return TypedResults.Ok(await ShowAsync(list, db, ct));
    }

    private static async Task DemandSoundAsync(CallList list, LeadsDbContext db, ExternalListGate externalLists, CancellationToken ct)
    {
        if (list.ScriptKey is { } key && !await db.Scripts.AnyAsync(s => s.Key == key, ct))
            throw new InvalidRequestException("/script", "qualification.unknown-script", ("script", key));
        if (list.ExternalListId is { } externalList)
            await externalLists.UseAsync(externalList, ExternalListUse.CallList, CallList.RecordType.Name, list.Id, list.Name, ct);
    }

    private static async Task<CallListResponse> ShowAsync(CallList l, LeadsDbContext db, CancellationToken ct)
    {
        var states = await db.CallEntries.Where(e => e.ListId == l.Id).GroupBy(e => e.State)
            .Select(g => new { State = g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.State, g => g.Count, ct);
        return new CallListResponse(
            l.Id, l.Name, l.Purpose, l.ScriptKey, l.Source, l.ExternalListId, l.MostAttempts, l.Status, states.Values.Sum(),
            states.GetValueOrDefault(CallState.Waiting) + states.GetValueOrDefault(CallState.CallBack), states.GetValueOrDefault(CallState.Refused), l.Version, l.CreatedAt);
    }
}
