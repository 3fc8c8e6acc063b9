using Crm.Platform.Contracts;
using Crm.Shared.Filtering;
using Microsoft.EntityFrameworkCore;

namespace Crm.Leads.Dispatch;

/// <summary>Which dispatch rules ask a custom field of leads.</summary>
internal sealed class FieldsInRules(LeadsDbContext db) : IFieldUses
{
    public async Task<IReadOnlyList<FieldUse>> FindAsync(string recordType, string path, CancellationToken cancellationToken)
    {
        if (recordType != Lead.RecordType.Name)
            return [];
        var rules = await db.DispatchRules.AsNoTracking().Where(r => r.Condition != null).ToListAsync(cancellationToken);
        return [.. rules.Where(rule => Filter.Names(rule.Condition, path)).Select(rule => new FieldUse("dispatch-rule", rule.Id, rule.Name))];
    }
}
