using System.Linq.Expressions;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Paging;
using Crm.Shared.Web;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Duplicates;

internal sealed class ListDuplicates : IEndpoint
{
    /// <param name="Points">0 to 100: how sure it is that the two are one.</param>
    /// <param name="Rules">Why: the rules that spoke for and against, with their weights.</param>
    /// <param name="FoundAt">When a search first came upon the two.</param>
    internal sealed record Item(
        Guid Id, DuplicateRecordType RecordType, int Points, DuplicateVerdict Verdict, IReadOnlyList<MatchedRule> Rules, Side First, Side Second, DateTime FoundAt);

    /// <param name="Number">Of an account.</param>
    /// <param name="District">Of an account.</param>
    /// <param name="JobTitle">Of a contact.</param>
    internal sealed record Side(
        Guid Id, string? Number, string Name, IReadOnlyDictionary<string, string> Names, string? District, string? JobTitle, IReadOnlyList<Phone> Phones,
        IReadOnlyList<Email> Emails, Guid? OwnerId, int Version, DateTime CreatedAt, DateTime UpdatedAt);

    private static readonly FilterFields<DuplicatePair<Account>> AccountFields = Fields<Account>()
        .Text("first.name", p => p.First.Name, folded: p => p.First.NameFolded)
        .Text("second.name", p => p.Second.Name, folded: p => p.Second.NameFolded)
        .Id("first.ownerId", p => p.First.OwnerId).Id("second.ownerId", p => p.Second.OwnerId);

    private static readonly FilterFields<DuplicatePair<Contact>> ContactFields = Fields<Contact>()
        .Text("first.name", p => p.First.Name, folded: p => p.First.NameFolded)
        .Text("second.name", p => p.Second.Name, folded: p => p.Second.NameFolded)
        .Id("first.ownerId", p => p.First.OwnerId).Id("second.ownerId", p => p.Second.OwnerId);

    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/duplicates", Handle)
        .RequirePermission(AccountPermissions.Read)
        .WithName("listDuplicates")
        .WithSummary("Pairs of accounts (or contacts) that may be one, the surest first, as the last search found them")
        .WithDescription("Open pairs only: both records are there, the caller may see both, and nobody has called them different. "
            + "Filter by points, verdict, foundAt, first.id, second.id, first.name, second.name, first.ownerId, second.ownerId.");

    private static async Task<Ok<Page<Item>>> Handle(
        [AsParameters] ListQuery list, SegmentationDbContext db, ICurrentUser user, CancellationToken ct, QueryChoice<DuplicateRecordType>? recordType = null)
    {
        if (recordType?.Value != DuplicateRecordType.Contact)
            return TypedResults.Ok(await ReadAsync(db, list, AccountFields, AccountItem, ct));
        if (!user.Has(ContactPermissions.Read)) throw new ForbiddenException(ContactPermissions.Read);
        return TypedResults.Ok(await ReadAsync(db, list, ContactFields, ContactItem, ct));
    }

    private static Task<Page<Item>> ReadAsync<T>(
        SegmentationDbContext db, ListQuery list, FilterFields<DuplicatePair<T>> fields, Expression<Func<DuplicatePair<T>, Item>> item, CancellationToken ct)
        where T : AggregateRoot, IMergeable =>
        db.Set<DuplicatePair<T>>().AsNoTracking().Where(p => !db.DistinctPairs.Any(d => d.FirstId == p.FirstId && d.SecondId == p.SecondId))
            .ToPageAsync(list, fields, item, ct, defaultSort: "-points");

    private static FilterFields<DuplicatePair<T>> Fields<T>()
        where T : AggregateRoot, IMergeable => new FilterFields<DuplicatePair<T>>()
        .Id("id", p => p.Id)
        .Number("points", p => p.Points)
        .Enum("verdict", p => p.Verdict, sortable: false)
        .Instant("foundAt", p => p.FoundAt, sortable: false)
        .Id("first.id", p => p.FirstId)
        .Id("second.id", p => p.SecondId);

    private static readonly Expression<Func<DuplicatePair<Account>, Item>> AccountItem = p => new Item(
        p.Id, DuplicateRecordType.Account, p.Points, p.Verdict, p.Rules,
        new Side(p.First.Id, p.First.Number, p.First.Name, p.First.Names, p.First.District, null, p.First.Phones, p.First.Emails, p.First.OwnerId, p.First.Version, p.First.CreatedAt, p.First.UpdatedAt),
        new Side(p.Second.Id, p.Second.Number, p.Second.Name, p.Second.Names, p.Second.District, null, p.Second.Phones, p.Second.Emails, p.Second.OwnerId, p.Second.Version, p.Second.CreatedAt, p.Second.UpdatedAt),
        p.FoundAt);

    private static readonly Expression<Func<DuplicatePair<Contact>, Item>> ContactItem = p => new Item(
        p.Id, DuplicateRecordType.Contact, p.Points, p.Verdict, p.Rules,
        new Side(p.First.Id, null, p.First.Name, p.First.Names, null, p.First.JobTitle, p.First.Phones, p.First.Emails, p.First.OwnerId, p.First.Version, p.First.CreatedAt, p.First.UpdatedAt),
        new Side(p.Second.Id, null, p.Second.Name, p.Second.Names, null, p.Second.JobTitle, p.Second.Phones, p.Second.Emails, p.Second.OwnerId, p.Second.Version, p.Second.CreatedAt, p.Second.UpdatedAt),
        p.FoundAt);
}
