using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Crm.Leads.Telesales;

/// <summary>What follows from an outcome; its name is the office's own.</summary>
internal enum CallOutcomeKind
{
    /// <summary>Spoke with the person; nothing follows.</summary>
    Reached,

    /// <summary>Spoke with the person, who becomes a lead with the answers of the script.</summary>
    Interested,

    /// <summary>Tried again later, until the list's number of attempts is reached.</summary>
    NoAnswer,
    Busy,

    /// <summary>Agreed to speak at another time: the same agent calls back.</summary>
    CallBack,
    WrongNumber,

    /// <summary>Never again, from any list: the withdrawal of consent is recorded.</summary>
    DoNotCall,
}

/// <param name="Key">Stable name.</param>
/// <param name="RetryAfterMinutes">For no answer and busy: when to try again.</param>
internal sealed record CallOutcome(string Key, LocalizedText Label, CallOutcomeKind Kind, int? RetryAfterMinutes = null, bool Active = true)
{
    public const int StandardRetry = 120;

    public bool Spoke => Kind is CallOutcomeKind.Reached or CallOutcomeKind.Interested or CallOutcomeKind.CallBack or CallOutcomeKind.DoNotCall;

    public static IReadOnlyList<CallOutcome> Shipped { get; } =
    [
        new("interested", new LocalizedText("Interested", "有興趣", "有兴趣"), CallOutcomeKind.Interested),
        new("not-interested", new LocalizedText("Reached, not interested", "已接通，沒有興趣", "已接通，没有兴趣"), CallOutcomeKind.Reached),
        new("no-answer", new LocalizedText("No answer", "無人接聽", "无人接听"), CallOutcomeKind.NoAnswer, 240),
        new("busy", new LocalizedText("Busy", "線路繁忙", "占线"), CallOutcomeKind.Busy, 30),
        new("call-back", new LocalizedText("Call back at…", "約定再致電…", "约定回拨…"), CallOutcomeKind.CallBack),
        new("wrong-number", new LocalizedText("Wrong number", "號碼錯誤", "号码错误"), CallOutcomeKind.WrongNumber),
        new("do-not-call", new LocalizedText("Do not call again", "不願再接收來電", "不愿再接电话"), CallOutcomeKind.DoNotCall),
    ];
}

/// <summary>The outcomes that agents choose from, in their order. There is one list.</summary>
internal sealed class CallOutcomes : AggregateRoot, IRecord
{
    public static readonly Guid OnlyId = new("0193a000-0000-7000-8000-000000000003");

    private CallOutcomes() { }

    public static RecordType RecordType { get; } = new("call-outcomes", "call-lists");
    public string Label => "";
    public IReadOnlyList<CallOutcome> Items { get; private set; } = CallOutcome.Shipped;

    public static CallOutcomes Initial() => new() { Id = OnlyId };

    public void Change(IReadOnlyList<CallOutcome> items) => Items = items;

    internal sealed class Configuration : IEntityTypeConfiguration<CallOutcomes>
    {
        public void Configure(EntityTypeBuilder<CallOutcomes> builder)
        {
            builder.ToTable("call_outcomes");
            builder.Property(o => o.Items).HasMaxLength(-1).HasJson();
        }
    }
}

internal sealed class ManageCallOutcomes : IEndpoint
{
    internal sealed record Request(IReadOnlyList<CallOutcome> Items);

    /// <param name="Items">In the order of their shortcuts on the call screen.</param>
    internal sealed record Response(IReadOnlyList<CallOutcome> Items, int Version);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.Items).Must(items => items.Count is > 0 and <= 30);
            RuleFor(r => r.Items).Must(items => items.Select(i => i.Key).Distinct(StringComparer.Ordinal).Count() == items.Count).WithErrorCode("call-outcome.key-twice");
            RuleFor(r => r.Items).Must(items => items.Any(i => i.Active && i.Kind is CallOutcomeKind.DoNotCall)).WithErrorCode("call-outcome.do-not-call-missing");
            RuleForEach(r => r.Items).ChildRules(item =>
            {
                item.RuleFor(i => i.Key).Matches("^[a-z0-9][a-z0-9-]{0,58}$");
                item.RuleFor(i => i.Kind).IsInEnum();
                item.RuleFor(i => i.Label).Must(l => Locales.All.All(locale => !string.IsNullOrWhiteSpace(l[locale]))).WithErrorCode("call-outcome.label-missing");
                item.RuleFor(i => i.RetryAfterMinutes).InclusiveBetween(1, 60 * 24 * 30);
            });
        }
    }

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/call-outcomes", Get)
            .RequirePermission(CallListPermissions.Call)
            .WithName("getCallOutcomes")
            .WithSummary("The outcomes that a call may have, in their order");
        app.MapPut("/call-outcomes", Put)
            .RequirePermission(CallListPermissions.Update)
            .WithName("changeCallOutcomes")
            .WithSummary("Change the outcomes that a call may have; calls that were made keep theirs");
    }

    private static async Task<Ok<Response>> Get(LeadsDbContext db, HttpContext http, CancellationToken ct) =>
        Show(await db.CallOutcomes.AsNoTracking().FirstAsync(ct), http);

    private static async Task<Ok<Response>> Put(Request request, IfMatch ifMatch, LeadsDbContext db, HttpContext http, CancellationToken ct)
    {
        var outcomes = await db.CallOutcomes.FirstAsync(ct);
        ifMatch.Check(outcomes);
        outcomes.Change(request.Items);
        await db.SaveChangesAsync(ct);
        return Show(outcomes, http);
    }

    private static Ok<Response> Show(CallOutcomes outcomes, HttpContext http)
    {
        http.SetETag(outcomes);
        return TypedResults.Ok(new Response(outcomes.Items, outcomes.Version));
    }
}
