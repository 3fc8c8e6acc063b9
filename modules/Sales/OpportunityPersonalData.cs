using Crm.Shared.Data;
using Crm.Shared.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Crm.Sales;

/// <summary>Possible sales in which a person is the contact. They hold nothing of the person but the contact's id, so an erasure leaves them alone.</summary>
internal sealed class OpportunityPersonalData(SalesDbContext db) : IPersonalDataSource
{
    public async Task<IReadOnlyList<PersonalDataSection>> ReadAsync(PersonIdentity person, CancellationToken cancellationToken)
    {
        if (person.ContactId is not { } contact)
            return [];
        var opportunities = await db.Opportunities.IgnoreQueryFilters([ModuleDbContext.AccessFilter, ModuleDbContext.DeletedFilter]).AsNoTracking()
            .Where(o => o.ContactId == contact).OrderBy(o => o.CreatedAt).Select(o => new { o.Number, o.Name, o.Stage, o.CreatedAt }).ToListAsync(cancellationToken);
        return
        [
            new("privacy.section.opportunities", [.. opportunities.Select(o => new Dictionary<string, object?>
            {
                ["number"] = o.Number,
                ["name"] = o.Name,
                ["state"] = o.Stage.ToString(),
                ["at"] = o.CreatedAt,
            })]),
        ];
    }
}
