using Crm.Segmentation.Contracts;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;
using Crm.Shared.Text;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;
using System.Runtime.CompilerServices;

namespace Crm.Leads.Telesales;

/// <summary>Somebody who may be put on a call list.</summary>
internal sealed record CallablePerson(string? RecordType, Guid? RecordId, Guid? AccountId, string? Name, string? CompanyName, string? Email, string? Phone, string? Language);

/// <summary>Finds whom a request to fill a call list speaks of, in portions.</summary>
internal sealed class CallablePeople(LeadsDbContext db, ISegmentDirectory segments, IPeopleDirectory people, FilterClock clock, ICurrentUser user)
{
    public async IAsyncEnumerable<IReadOnlyList<CallablePerson>> FindAsync(
        AddToCallList.Request request, int portion, [EnumeratorCancellation] CancellationToken ct)
    {
        if (request.People is { } written)
            yield return [.. written.Select(p => new CallablePerson(null, null, null, p.Name, p.CompanyName, p.Email, E164(p.Phone), Locales.Nearest(p.Language)))];
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
                yield return leads.ConvertAll(l => new CallablePerson(Lead.RecordType.Name, l.Id, l.AccountId, l.PersonName, l.CompanyName, l.Email, l.Phone, l.Language));
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
        [.. found.Select(p => new CallablePerson(recordType, p.Id, p.AccountId, p.Name, p.CompanyName, p.Email, p.Phone, p.Language))];

    private static string? E164(string phone) => PhoneNumber.TryParse(phone, "HK", out var number) ? number.E164 : null;
}
