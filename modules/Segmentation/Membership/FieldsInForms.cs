using Crm.Platform.Contracts;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Membership;

/// <summary>Which registration forms ask for a custom field of contacts.</summary>
internal sealed class FieldsInForms(SegmentationDbContext db) : IFieldUses
{
    public async Task<IReadOnlyList<FieldUse>> FindAsync(string recordType, string path, CancellationToken cancellationToken)
    {
        if (recordType != Contact.RecordType.Name)
            return [];
        var forms = await db.Set<MembershipForm>().AsNoTracking().ToListAsync(cancellationToken);
        return [.. forms.Where(form => form.Design.Fields.Any(field => field.Key == path)).Select(form => new FieldUse(MembershipForm.RecordType.Name, form.Id, form.Name))];
    }
}
