using Crm.Leads.Contracts;
using Crm.Leads.ExternalLists;
using Crm.Shared.Domain;
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
    internal sealed record Person(string Phone, string? Name = null, string? CompanyName = null, string? Email = null, string? Language = null);

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
                AccountId = p.AccountId,
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
