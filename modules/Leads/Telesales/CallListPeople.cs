using Crm.Leads.Contracts;
using Crm.Leads.ExternalLists;
using Crm.Segmentation.Contracts;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Text;
using Crm.Shared.Web;
using FluentValidation;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Telesales;

internal sealed class AddToCallList : IEndpoint
{
    private const int MostPeople = 20_000;
    private const int Portion = 1_000;

    /// <summary>Somebody who is written in by hand.</summary>
    /// <param name="Phone">As people write it; without a country code it is a Hong Kong number.</param>
    internal sealed record Person(string? Name, string? CompanyName, string Phone, string? Email = null, string? Language = null);

    /// <summary>One of: the members of a segment; the records of a type that a filter finds, or with these ids; people written in by hand.</summary>
    /// <param name="RecordType">account, contact or lead.</param>
    /// <param name="Filter">As in the list of those records.</param>
    internal sealed record Request(
        Guid? SegmentId = null, string? RecordType = null, string? Filter = null, IReadOnlyList<Guid>? Ids = null, IReadOnlyList<Person>? People = null);

    /// <param name="Added">Who stands on the list now and did not before.</param>
    /// <param name="Known">Who stood on it already, by telephone.</param>
    /// <param name="WithoutPhone">Who has no telephone number.</param>
    internal sealed record Response(int Added, int Known, int WithoutPhone);

    internal sealed class Validator : AbstractValidator<Request>
    {
        public Validator()
        {
            RuleFor(r => r.RecordType).Must(t => t is null or "account" or "contact" or "lead").WithErrorCode("value.choice");
            RuleFor(r => r).Must(r => r.SegmentId is not null || r.People is not null || (r.RecordType is not null && (r.Filter is not null || r.Ids is not null)))
                .WithErrorCode("call-list.nobody-named");
            RuleFor(r => r.Ids).Must(ids => ids is null || ids.Count <= Portion);
            RuleFor(r => r.People).Must(people => people is null || people.Count <= Portion);
            RuleForEach(r => r.People).ChildRules(p =>
            {
                p.RuleFor(x => x.Phone).Must(phone => PhoneNumber.TryParse(phone, "HK", out _)).WithErrorCode("lead.phone");
                p.RuleFor(x => x.Name).MaximumLength(LeadConfiguration.LongestName);
                p.RuleFor(x => x.CompanyName).MaximumLength(LeadConfiguration.LongestName);
                p.RuleFor(x => x.Email).MaximumLength(254);
            });
        }
    }

    public static void Map(IEndpointRouteBuilder app) => app.MapPost("/call-lists/{id:guid}/people", Handle)
        .RequirePermission(CallListPermissions.Update)
        .WithName("addToCallList")
        .WithSummary("Put people on a call list: a segment, a filter, ids, or names and numbers; at most 20,000 at a time. The same number stands on it once");

    private static async Task<Results<Ok<Response>, NotFound>> Handle(
        Guid id, Request request, LeadsDbContext db, CallablePeople people, ExternalListGate externalLists, CancellationToken ct)
    {
        var list = await db.CallLists.AsNoTracking().FirstOrDefaultAsync(l => l.Id == id, ct);
        if (list is null)
            return TypedResults.NotFound();

        if (list.ExternalListId is { } externalList)
            await externalLists.DemandUsableAsync(externalList, ExternalListUse.CallList, ct);
        var (added, known, withoutPhone, seen) = (0, 0, 0, 0);
        await foreach (var portion in people.FindAsync(request, Portion, ct))
        {
            if ((seen += portion.Count) > MostPeople)
                throw new BusinessRuleException("call-list.too-many", ("limit", MostPeople));
            var reachable = portion.Where(p => p.Phone is not null).DistinctBy(p => p.Phone).ToList();
            var phones = reachable.ConvertAll(p => p.Phone!);
            var there = (await db.CallEntries.Where(e => e.ListId == id && phones.Contains(e.Phone)).Select(e => e.Phone).ToListAsync(ct)).ToHashSet();
            var fresh = reachable.Where(p => !there.Contains(p.Phone!)).ToList();
            db.CallEntries.AddRange(fresh.Select(p => new CallEntry
            {
                ListId = id,
                RecordType = p.RecordType,
                RecordId = p.RecordId,
                Name = p.Name,
                CompanyName = p.CompanyName,
                Email = p.Email,
                Phone = p.Phone!,
                Language = p.Language,
            }));
            await db.SaveChangesAsync(ct);
            db.ChangeTracker.Clear();
            added += fresh.Count;
            known += there.Count;
            withoutPhone += portion.Count(p => p.Phone is null);
        }

        return TypedResults.Ok(new Response(added, known, withoutPhone));
    }
}

/// <summary>Somebody who may be put on a call list.</summary>
internal sealed record CallablePerson(string? RecordType, Guid? RecordId, string? Name, string? CompanyName, string? Email, string? Phone, string? Language);

/// <summary>Finds whom a request to fill a call list speaks of, in portions.</summary>
internal sealed class CallablePeople(LeadsDbContext db, ISegmentDirectory segments, IPeopleDirectory people, FilterClock clock, ICurrentUser user)
{
    public async IAsyncEnumerable<IReadOnlyList<CallablePerson>> FindAsync(
        AddToCallList.Request request, int portion, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        if (request.People is { } written)
            yield return [.. written.Select(p => new CallablePerson(null, null, p.Name, p.CompanyName, p.Email, E164(p.Phone), Locales.Nearest(p.Language)))];
        else if (request.SegmentId is { } segmentId)
        {
            var segment = await segments.FindSegmentAsync(segmentId, ct) ?? throw new InvalidRequestException("/segmentId", "call-list.unknown-segment");
            for (Guid? after = null; ;)
            {
                var members = await segments.ListMembersAsync(segmentId, after, portion, ct);
                if (members.Count == 0)
                    yield break;
                yield return Show(segment.RecordType, await people.GetAsync(segment.RecordType, members, ct));
                after = members[^1];
            }
        }
        else if (request.RecordType == Lead.RecordType.Name)
        {
            for (var after = Guid.Empty; ;)
            {
                var leads = await Leads(request).Where(l => l.Id > after).OrderBy(l => l.Id).Take(portion).ToListAsync(ct);
                if (leads.Count == 0)
                    yield break;
                yield return leads.ConvertAll(l => new CallablePerson(Lead.RecordType.Name, l.Id, l.PersonName, l.CompanyName, l.Email, l.Phone, l.Language));
                after = leads[^1].Id;
            }
        }
        else if (request.Ids is { } ids)
            yield return Show(request.RecordType!, await people.GetAsync(request.RecordType!, ids, ct));
        else
        {
            for (Guid? after = null; ;)
            {
                var found = await people.FindAsync(request.RecordType!, request.Filter!, after, portion, ct);
                if (found.Count == 0)
                    yield break;
                yield return Show(request.RecordType!, found);
                after = found[^1].Id;
            }
        }
    }

    private IQueryable<Lead> Leads(AddToCallList.Request request)
    {
        var leads = db.Leads.AsNoTracking();
        if (request.Ids is { } ids)
            return leads.Where(l => ids.Contains(l.Id));
        try
        {
            return leads.Where(LeadFields.For(user).Compile(request.Filter!, clock));
        }
        catch (FilterException e)
        {
            throw e.At("/filter");
        }
    }

    private static List<CallablePerson> Show(string recordType, IReadOnlyList<PersonToReach> found) =>
        [.. found.Select(p => new CallablePerson(recordType, p.Id, p.Name, p.CompanyName, p.Email, p.Phone, p.Language))];

    private static string? E164(string phone) => PhoneNumber.TryParse(phone, "HK", out var number) ? number.E164 : null;
}

internal sealed class ListCallEntries : IEndpoint
{
    /// <summary>Somebody on a call list; whom to reach shows when the call is made.</summary>
    /// <param name="RefusedFor">Why the person may not be called, in the caller's language.</param>
    /// <param name="DueAt">Not called before; for a call-back, the time agreed.</param>
    internal sealed record Item(
        Guid Id, string? Name, string? CompanyName, string? RecordType, Guid? RecordId, CallState State, DateTime? DueAt, Guid? AgentId, int Attempts,
        string? LastOutcome, string? RefusedFor, Guid? LeadId);

    private static readonly FilterFields<CallEntry> Fields = new FilterFields<CallEntry>()
        .Id("id", e => e.Id)
        .Text("companyName", e => e.CompanyName)
        .Enum("state", e => e.State)
        .Instant("dueAt", e => e.DueAt)
        .Id("agentId", e => e.AgentId)
        .Number("attempts", e => e.Attempts)
        .Text("lastOutcome", e => e.LastOutcome);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/call-lists/{id:guid}/people", Handle)
        .RequirePermission(CallListPermissions.Read)
        .WithName("listCallEntries")
        .WithSummary("Who stands on a call list and how far the calls are, in the order of calling");

    private static async Task<Results<Ok<Page<Item>>, NotFound>> Handle(
        Guid id, [AsParameters] ListQuery query, LeadsDbContext db, ICurrentUser user, Messages messages, HttpContext http, CancellationToken ct)
    {
        if (!await db.CallLists.AnyAsync(l => l.Id == id, ct))
            return TypedResults.NotFound();

        var masked = user.IsMasked();
        var locale = Problems.LocaleOf(http);
        var page = await db.CallEntries.AsNoTracking().Where(e => e.ListId == id).ToPageAsync(
            query,
            Fields,
            e => new Item(
                e.Id, masked && e.RecordType == "lead" ? null : e.Name, e.CompanyName, e.RecordType, e.RecordId, e.State, e.DueAt, e.AgentId, e.Attempts, e.LastOutcome,
                e.RefusedFor, e.LeadId),
            ct,
            defaultSort: "state,dueAt");
        return TypedResults.Ok(page with { Items = [.. page.Items.Select(i => i.RefusedFor is { } reason ? i with { RefusedFor = messages.Text(reason, locale) } : i)] });
    }
}
