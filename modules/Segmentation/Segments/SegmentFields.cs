using Crm.Segmentation.Accounts;
using Crm.Segmentation.Contacts;
using Crm.Shared.Domain;
using Crm.Shared.Filtering;

namespace Crm.Segmentation.Segments;

/// <summary>What definitions of segments may ask: all that lists may, and whether a record is in another segment.</summary>
internal sealed class SegmentFields(SegmentationDbContext db)
{
    public const string Reference = "segment";

    private FilterFields<Account>? accounts;
    private FilterFields<Contact>? contacts;

    public FilterFields<Account> Accounts => accounts ??= Extend(AccountFields.All);

    public FilterFields<Contact> Contacts => contacts ??= Extend(ContactFields.All);

    private FilterFields<T> Extend<T>(FilterFields<T> known)
        where T : class, IHasId
    {
        // Other references have been replaced by what they stand for; those that are left are to static segments.
        return known.Copy().Custom<Guid>(
            Reference, (_, id) => row => db.SegmentMembers.Any(m => m.SegmentId == id && m.RecordId == row.Id), FilterOperator.Eq, FilterOperator.Ne, FilterOperator.In);
    }
}
