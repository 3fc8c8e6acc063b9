using System.Text.Json;
using Crm.Shared.Fields;

namespace Crm.Segmentation.Import.Mapping;

internal enum ImportedType { Account, Contact, Lead }

/// <summary>What a field takes, and so how a cell is read for it.</summary>
internal enum FieldKind { Text, LongText, Phone, Email, Website, Date, Instant, Number, Choice, Country, Tags }

/// <summary>A place in a record that a column can be mapped to.</summary>
/// <param name="Name">As the API spells it.</param>
/// <param name="Group">The record it belongs to: the account or contact itself, its people, or the list's own facts.</param>
internal sealed record ImportField(string Name, FieldKind Kind, FieldGroup Group = FieldGroup.Record, int MaxLength = 200)
{
    public IReadOnlyList<string> Choices { get; init; } = [];

    /// <summary>The field that an administrator added; null for the fields that every installation has.</summary>
    public FieldDefinition? Custom { get; init; }

    public static ImportField Of(FieldDefinition custom) => new(custom.Path, KindOf(custom.Type), MaxLength: custom.Type == FieldType.LongText ? FieldValues.LongestLongText : FieldValues.LongestText)
    {
        Custom = custom,
        Choices = [.. custom.Choices.Where(choice => !choice.Archived).Select(choice => choice.Value)],
    };

    private static FieldKind KindOf(FieldType type) => type switch
    {
        FieldType.LongText => FieldKind.LongText,
        FieldType.Number or FieldType.Money => FieldKind.Number,
        FieldType.Date => FieldKind.Date,
        FieldType.DateTime => FieldKind.Instant,
        FieldType.Choice or FieldType.MultiChoice or FieldType.YesNo => FieldKind.Choice,
        _ => FieldKind.Text,
    };
}

internal enum FieldGroup { Record, Contact, Account, Listing }

internal static class ImportFields
{
    private static readonly ImportField[] Listing =
    [
        new("listing.booth", FieldKind.Text, FieldGroup.Listing),
        new("listing.hall", FieldKind.Text, FieldGroup.Listing),
        new("listing.memberNumber", FieldKind.Text, FieldGroup.Listing),
        new("listing.products", FieldKind.LongText, FieldGroup.Listing, 4000),
    ];

    private static readonly ImportField[] Address =
    [
        new("address.line", FieldKind.Text, MaxLength: 300),
        new("address.building", FieldKind.Text, MaxLength: 120),
        new("address.district", FieldKind.Text, MaxLength: 80),
        new("address.city", FieldKind.Text, MaxLength: 80),
        new("address.country", FieldKind.Country),
    ];

    private static readonly Dictionary<ImportedType, ImportField[]> Fields = new()
    {
        [ImportedType.Account] =
        [
            new("name", FieldKind.Text), new("names.en", FieldKind.Text), new("names.zh-Hant", FieldKind.Text), new("names.zh-Hans", FieldKind.Text),
            new("phone", FieldKind.Phone), new("mobile", FieldKind.Phone), new("fax", FieldKind.Phone), new("email", FieldKind.Email), new("website", FieldKind.Website),
            .. Address,
            new("businessType", FieldKind.Text, MaxLength: 80), new("customerType", FieldKind.Text, MaxLength: 80), new("grade", FieldKind.Text, MaxLength: 20),
            new("description", FieldKind.LongText, MaxLength: 4000), new("tags", FieldKind.Tags),
            new("contact.name", FieldKind.Text, FieldGroup.Contact), new("contact.firstName", FieldKind.Text, FieldGroup.Contact),
            new("contact.lastName", FieldKind.Text, FieldGroup.Contact), new("contact.jobTitle", FieldKind.Text, FieldGroup.Contact, 120),
            new("contact.department", FieldKind.Text, FieldGroup.Contact, 120), new("contact.email", FieldKind.Email, FieldGroup.Contact),
            new("contact.phone", FieldKind.Phone, FieldGroup.Contact), new("contact.mobile", FieldKind.Phone, FieldGroup.Contact),
            .. Listing,
        ],
        [ImportedType.Contact] =
        [
            new("name", FieldKind.Text), new("firstName", FieldKind.Text), new("lastName", FieldKind.Text), new("names.zh-Hant", FieldKind.Text), new("names.zh-Hans", FieldKind.Text),
            new("jobTitle", FieldKind.Text, MaxLength: 120), new("department", FieldKind.Text, MaxLength: 120), new("email", FieldKind.Email), new("phone", FieldKind.Phone), new("mobile", FieldKind.Phone),
            new("description", FieldKind.LongText, MaxLength: 4000), new("tags", FieldKind.Tags),
            new("account.name", FieldKind.Text, FieldGroup.Account), new("account.website", FieldKind.Website, FieldGroup.Account),
            .. Listing,
        ],
        [ImportedType.Lead] =
        [
            new("companyName", FieldKind.Text), new("personName", FieldKind.Text), new("firstName", FieldKind.Text), new("lastName", FieldKind.Text), new("jobTitle", FieldKind.Text),
            new("email", FieldKind.Email), new("phone", FieldKind.Phone), new("website", FieldKind.Website), new("address", FieldKind.Text, MaxLength: 400),
            new("district", FieldKind.Text), new("city", FieldKind.Text), new("country", FieldKind.Country), new("interest", FieldKind.Text, MaxLength: 400),
            new("message", FieldKind.LongText, MaxLength: 4000), new("language", FieldKind.Choice) { Choices = ["en", "zh-Hant", "zh-Hans"] }, new("enquiredAt", FieldKind.Instant),
        ],
    };

    /// <summary>What may make a row the same as a record.</summary>
    public static IReadOnlyList<string> MatchBy { get; } = ["name", "email", "phone", "website"];

    /// <summary>The fields of which a row must fill one, to be anything at all.</summary>
    public static IReadOnlyList<string> Naming(ImportedType type) => type switch
    {
        ImportedType.Account => ["name"],
        ImportedType.Contact => ["name", "firstName", "lastName"],
        _ => ["companyName", "personName", "firstName", "lastName"],
    };

    /// <summary>The custom fields of what the rows become.</summary>
    public static CustomFields CustomOf(this IFieldCatalog catalog, ImportedType type) => catalog.Of(JsonNamingPolicy.CamelCase.ConvertName(type.ToString()));

    public static IReadOnlyList<ImportField> Of(ImportedType type, CustomFields custom) =>
        [.. Fields[type], .. custom.All.Where(field => field.Type != FieldType.Formula).Select(ImportField.Of)];

    public static ImportField? Find(ImportedType type, string name, CustomFields custom) =>
        Array.Find(Fields[type], field => field.Name == name)
        ?? (name.StartsWith(CustomFields.Prefix, StringComparison.Ordinal) && custom.Find(name[CustomFields.Prefix.Length..]) is { Type: not FieldType.Formula } field ? ImportField.Of(field) : null);
}
