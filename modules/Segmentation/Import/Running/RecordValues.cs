using System.Text.Json;
using Crm.Shared.Fields;
using Crm.Shared.Text;
using CustomData = System.Collections.Generic.IReadOnlyDictionary<string, System.Text.Json.JsonElement>;

namespace Crm.Segmentation.Import.Running;

/// <summary>A record's fields as the import names them, each as one text: to merge, to remember where a value came from, and to put it back.</summary>
internal sealed class RecordValues<T>(
    Dictionary<string, (Func<T, string?> Get, Func<T, string?, T> Set)> fields, Func<T, CustomData> custom, Func<T, CustomData, T> withCustom)
    where T : class
{
    /// <returns>Of a custom field the JSON text.</returns>
    public string? Get(T details, string field)
    {
        if (KeyOf(field) is { } key)
            return custom(details).TryGetValue(key, out var element) ? element.GetRawText() : null;
        return fields[field].Get(details) is { Length: > 0 } value ? value : null;
    }

    public T Set(T details, string field, string? value)
    {
        if (KeyOf(field) is not { } key)
            return fields[field].Set(details, value);
        var values = custom(details).Where(one => one.Key != key).ToDictionary();
        if (value is not null)
            values[key] = JsonSerializer.Deserialize<JsonElement>(value);
        return withCustom(details, values);
    }

    /// <param name="values">By field; others than this record's are passed over.</param>
    public T Fill(T blank, IReadOnlyDictionary<string, string> values) =>
        values.Where(value => IsOurs(value.Key)).Aggregate(blank, (details, value) => Set(details, value.Key, value.Value));

    /// <summary>What the values change in a record under the mapping's policies.</summary>
    public (T Details, IReadOnlyList<FieldEffect> Effects) Merge(T current, IReadOnlyDictionary<string, string> values, Func<string, FieldPolicy> policyOf)
    {
        var effects = new List<FieldEffect>();
        foreach (var (field, value) in values)
        {
            if (!IsOurs(field)) continue;
            var old = Get(current, field);
            var policy = policyOf(field);
            // Tags gather; nothing else has room for two answers.
            var wanted = field == "tags" && old is not null ? string.Join('\n', old.Split('\n').Concat(value.Split('\n')).DistinctBy(TextFolding.Fold)) : value;
            if (wanted == old || policy == FieldPolicy.Keep || (policy == FieldPolicy.FillBlanks && old is not null && field != "tags")) continue;
            current = Set(current, field, wanted);
            if (Get(current, field) is var now && now != old) effects.Add(new FieldEffect(field, old, now));
        }
        return (current, effects);
    }

    /// <summary>Every field that holds something, as the effect of making the record.</summary>
    public IReadOnlyList<FieldEffect> Describe(T details) =>
        [.. fields.Keys.Concat(custom(details).Keys.Select(FieldDefinition.PathOf)).Select(field => new FieldEffect(field, null, Get(details, field))).Where(effect => effect.New is not null)];

    private bool IsOurs(string field) => fields.ContainsKey(field) || KeyOf(field) is not null;

    private static string? KeyOf(string field) => field.StartsWith(CustomFields.Prefix, StringComparison.Ordinal) ? field[CustomFields.Prefix.Length..] : null;
}

internal static class RecordValues
{
    public static readonly RecordValues<AccountDetails> Account = new(new()
    {
        ["name"] = (a => a.Name, (a, value) => a with { Name = value ?? a.Name }),
        ["names.en"] = AccountName("en"),
        ["names.zh-Hant"] = AccountName("zh-Hant"),
        ["names.zh-Hans"] = AccountName("zh-Hans"),
        ["phone"] = AccountPhone(null),
        ["mobile"] = AccountPhone("mobile"),
        ["fax"] = AccountPhone("fax"),
        ["email"] = (a => Joined(a.Emails), (a, value) => a with { Emails = Emails(a.Emails, value) }),
        ["website"] = (a => a.Website, (a, value) => a with { Website = value }),
        ["address.line"] = AddressPart(address => address.Line, (address, value) => address with { Line = value }),
        ["address.building"] = AddressPart(address => address.Building, (address, value) => address with { Building = value }),
        ["address.district"] = AddressPart(address => address.District, (address, value) => address with { District = value }),
        ["address.city"] = AddressPart(address => address.City, (address, value) => address with { City = value }),
        ["address.country"] = AddressPart(address => address.Country, (address, value) => address with { Country = value }),
        ["businessType"] = (a => a.BusinessType, (a, value) => a with { BusinessType = value }),
        ["customerType"] = (a => a.CustomerType, (a, value) => a with { CustomerType = value }),
        ["grade"] = (a => a.Grade, (a, value) => a with { Grade = value }),
        ["description"] = (a => a.Description, (a, value) => a with { Description = value }),
        ["tags"] = (a => string.Join('\n', a.Tags), (a, value) => a with { Tags = Lines(value) }),
    }, a => a.Custom, (a, custom) => a with { Custom = custom });

    public static readonly RecordValues<ContactDetails> Contact = new(new()
    {
        ["name"] = (c => c.Name, (c, value) => c with { Name = value ?? c.Name }),
        ["names.zh-Hant"] = ContactName("zh-Hant"),
        ["names.zh-Hans"] = ContactName("zh-Hans"),
        ["jobTitle"] = (c => c.JobTitle, (c, value) => c with { JobTitle = value }),
        ["department"] = (c => c.Department, (c, value) => c with { Department = value }),
        ["email"] = (c => Joined(c.Emails), (c, value) => c with { Emails = Emails(c.Emails, value) }),
        ["phone"] = ContactPhone(null),
        ["mobile"] = ContactPhone("mobile"),
        ["description"] = (c => c.Description, (c, value) => c with { Description = value }),
        ["tags"] = (c => string.Join('\n', c.Tags), (c, value) => c with { Tags = Lines(value) }),
    }, c => c.Custom, (c, custom) => c with { Custom = custom });

    private static (Func<AccountDetails, string?>, Func<AccountDetails, string?, AccountDetails>) AccountName(string locale) =>
        (a => a.Names.GetValueOrDefault(locale), (a, value) => a with { Names = With(a.Names, locale, value) });

    private static (Func<ContactDetails, string?>, Func<ContactDetails, string?, ContactDetails>) ContactName(string locale) =>
        (c => c.Names.GetValueOrDefault(locale), (c, value) => c with { Names = With(c.Names, locale, value) });

    private static (Func<AccountDetails, string?>, Func<AccountDetails, string?, AccountDetails>) AccountPhone(string? label) =>
        (a => Joined(a.Phones, label), (a, value) => a with { Phones = Phones(a.Phones, label, value) });

    private static (Func<ContactDetails, string?>, Func<ContactDetails, string?, ContactDetails>) ContactPhone(string? label) =>
        (c => Joined(c.Phones, label), (c, value) => c with { Phones = Phones(c.Phones, label, value) });

    private static (Func<AccountDetails, string?>, Func<AccountDetails, string?, AccountDetails>) AddressPart(Func<Address, string?> get, Func<Address, string?, Address> set) =>
        (a => a.Addresses is [var main, ..] ? get(main) : null, (a, value) =>
        {
            var changed = set(a.Addresses is [var main, ..] ? main : new Address(AddressKind.Office), value);
            var rest = a.Addresses.Skip(1);
            var blank = changed == new Address(changed.Kind);
            return a with { Addresses = blank ? [.. rest] : [changed, .. rest] };
        });

    private static Dictionary<string, string> With(IReadOnlyDictionary<string, string> names, string locale, string? name)
    {
        var changed = names.Where(one => one.Key != locale).ToDictionary();
        if (name is not null) changed[locale] = name;
        return changed;
    }

    private static string Joined(IReadOnlyList<Phone> phones, string? label) =>
        string.Join('\n', phones.Where(phone => phone.Label == label).Select(phone => phone.Extension is null ? phone.Number : $"{phone.Number};ext={phone.Extension}"));

    /// <summary>A number that stands there for another purpose already is not written twice.</summary>
    private static IReadOnlyList<Phone> Phones(IReadOnlyList<Phone> phones, string? label, string? value)
    {
        var others = phones.Where(phone => phone.Label != label).ToList();
        var own = Lines(value).Select(line => line.Split(";ext=")).Where(parts => others.TrueForAll(other => other.Number != parts[0]))
            .Select(parts => new Phone(parts[0], parts.Length > 1 ? parts[1] : null, label));
        return label is null ? [.. own, .. others] : [.. others, .. own];
    }

    private static string Joined(IReadOnlyList<Email> emails) => string.Join('\n', emails.Select(email => email.Address));

    private static IReadOnlyList<Email> Emails(IReadOnlyList<Email> emails, string? value) =>
        [.. Lines(value).Select(address => emails.FirstOrDefault(email => email.Address == address) ?? new Email(address))];

    private static string[] Lines(string? value) => value?.Split('\n', StringSplitOptions.RemoveEmptyEntries) ?? [];
}
