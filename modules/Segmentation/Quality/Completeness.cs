using Crm.Shared.Domain;
using Crm.Shared.Fields;

namespace Crm.Segmentation.Quality;

/// <summary>How complete a record is: the weights of the fields that say something, of all weights.</summary>
internal static class Completeness
{
    private static readonly Dictionary<string, Func<Account, bool>> OfAccounts = new(StringComparer.Ordinal)
    {
        ["names"] = a => a.Names.Count > 0,
        ["businessType"] = a => a.BusinessType is not null,
        ["customerType"] = a => a.CustomerType is not null,
        ["grade"] = a => a.Grade is not null,
        ["phones"] = a => a.Phones.Count > 0,
        ["emails"] = a => a.Emails.Count > 0,
        ["website"] = a => a.Website is not null,
        ["addresses"] = a => a.Addresses.Count > 0,
        ["tags"] = a => a.Tags.Count > 0,
        ["source"] = a => a.Source is not null,
        ["description"] = a => a.Description is not null,
        ["ownerId"] = a => a.OwnerId is not null,
    };

    private static readonly Dictionary<string, Func<Contact, bool>> OfContacts = new(StringComparer.Ordinal)
    {
        ["names"] = c => c.Names.Count > 0,
        ["salutation"] = c => c.Salutation is not null,
        ["jobTitle"] = c => c.JobTitle is not null,
        ["department"] = c => c.Department is not null,
        ["accounts"] = c => c.Accounts.Count > 0,
        ["phones"] = c => c.Phones.Count > 0,
        ["emails"] = c => c.Emails.Count > 0,
        ["language"] = c => c.Language is not null,
        ["tags"] = c => c.Tags.Count > 0,
        ["source"] = c => c.Source is not null,
        ["description"] = c => c.Description is not null,
        ["ownerId"] = c => c.OwnerId is not null,
    };

    /// <summary>The fields that may have a weight: these, and the custom fields that people fill in.</summary>
    public static IEnumerable<string> Fields(QualityRecords records, IFieldCatalog catalog) =>
        (records == QualityRecords.Account ? OfAccounts.Keys : OfContacts.Keys.AsEnumerable())
            .Concat(catalog.Latest(NameOf(records)).All.Where(field => field.Type != FieldType.Formula).Select(field => field.Path));

    /// <returns>0 to 100; 100 where nothing has a weight.</returns>
    public static int Of(IVerifiable record, IReadOnlyDictionary<string, int> weights)
    {
        var (all, filled) = (0, 0);
        foreach (var (field, weight) in weights)
        {
            all += weight;
            filled += IsFilled(record, field) ? weight : 0;
        }

        return all == 0 ? 100 : (100 * filled) / all;
    }

    /// <summary>What has a weight and says nothing, the heaviest first.</summary>
    public static IEnumerable<(string Field, int Weight)> Missing(IVerifiable record, IReadOnlyDictionary<string, int> weights) =>
        weights.Where(weight => weight.Value > 0 && !IsFilled(record, weight.Key)).OrderByDescending(weight => weight.Value).Select(weight => (weight.Key, weight.Value));

    public static string NameOf(QualityRecords records) => records == QualityRecords.Account ? Account.RecordType.Name : Contact.RecordType.Name;

    private static bool IsFilled(IVerifiable record, string field) => field.StartsWith(CustomFields.Prefix, StringComparison.Ordinal)
        ? ((CustomizableRecord)record).Custom.ContainsKey(field[CustomFields.Prefix.Length..])
        : record switch
        {
            Account account => OfAccounts.TryGetValue(field, out var isFilled) && isFilled(account),
            Contact contact => OfContacts.TryGetValue(field, out var isFilled) && isFilled(contact),
            _ => false,
        };
}
