using System.Text.Json;
using Crm.Leads;
using Crm.Segmentation;
using Crm.Segmentation.Timeline;
using Crm.Shared.Domain;

namespace Crm.Benchmarks;

/// <summary>A believable customer base, the same on every run.</summary>
internal static class DataSet
{
    public static readonly string[] Districts =
    [
        "Central", "Wan Chai", "Causeway Bay", "North Point", "Quarry Bay", "Chai Wan", "Aberdeen", "Tsim Sha Tsui", "Mong Kok", "Kwun Tong",
        "Kowloon Bay", "San Po Kong", "Cheung Sha Wan", "Kwai Chung", "Tsuen Wan", "Sha Tin", "Tai Po", "Yuen Long",
    ];

    private static readonly string[] First =
    [
        "Harbour", "Victoria", "Golden", "Pacific", "Dragon", "Jade", "Orient", "Lion Rock", "Peak", "Star", "Phoenix", "Silver", "Summit", "Bauhinia",
        "Crystal", "Eastern", "Grand", "Imperial", "Metro", "Northern", "Pearl", "Royal", "Sunrise", "Unity", "Vision", "Zenith",
    ];

    private static readonly string[] Second =
    [
        "Audio", "Display", "Lighting", "Systems", "Trading", "Logistics", "Hotels", "Education", "Medical", "Textile", "Printing", "Catering",
        "Electronics", "Engineering", "Consulting", "Property", "Security", "Media", "Shipping", "Toys",
    ];

    private static readonly string[] GivenNames = ["Amy", "Ben", "Carmen", "David", "Eva", "Frankie", "Grace", "Helen", "Ivan", "Joyce", "Ken", "Louis", "Mandy", "Nelson", "Olivia", "Peter"];

    private static readonly string[] Surnames = ["Chan", "Lee", "Wong", "Cheung", "Lau", "Ng", "Ho", "Leung", "Tang", "Yip", "Kwok", "Lam", "Mak", "Tse", "Chow", "Fung"];

    private static readonly DateTime Start = new(2025, 11, 1, 0, 0, 0, DateTimeKind.Utc);

    public static string CompanyName(int n) => $"{First[n % First.Length]} {Second[n / First.Length % Second.Length]} {n} Ltd";

    public static string PersonName(int n) => $"{GivenNames[n % GivenNames.Length]} {Surnames[n / GivenNames.Length % Surnames.Length]}";

    public static string Phone(int n) => $"+852{20_000_000 + (n % 79_999_999)}";

    /// <summary>A custom field, in which every account has a number below <see cref="LargestArea"/>.</summary>
    public const string FloorArea = "floorArea";
    public const int LargestArea = 100_000;

    public static Account Account(int n)
    {
        var account = Segmentation.Account.Import($"B-{n:D7}", new AccountDetails
        {
            Name = CompanyName(n),
            Names = n % 3 == 0 ? new Dictionary<string, string> { ["zh-Hant"] = $"海港{n}有限公司" } : new Dictionary<string, string>(),
            BusinessType = Second[n % Second.Length],
            Grade = "ABC"[n % 3].ToString(),
            Phones = [new Phone(Phone(n))],
            Emails = [new Email($"info@company{n}.example")],
            Website = $"https://company{n}.example",
            Addresses = [new Address(Line: $"{n % 40}/F", Building: $"{First[n % 7]} Tower", District: Districts[n % Districts.Length], City: "Hong Kong", Country: "HK")],
            Tags = n % 10 == 0 ? ["vip"] : [],
            Source = "Bench",
            Custom = new Dictionary<string, JsonElement> { [FloorArea] = JsonSerializer.SerializeToElement(n * 7919L % LargestArea) },
        });
        return Dated(account, n);
    }

    /// <summary>The company of this number as somebody else would enter it.</summary>
    public static Account EnteredAgain(int n) => Dated(Segmentation.Account.Import($"D-{n:D7}", new AccountDetails
    {
        Name = CompanyName(n).Replace("Ltd", n % 2 == 0 ? "Limited" : "", StringComparison.Ordinal).Trim().ToUpperInvariant(),
        Phones = n % 3 == 0 ? [new Phone(Phone(n))] : [],
        Website = $"www.company{n}.example",
        Addresses = [new Address(District: Districts[n % Districts.Length], Country: "HK")],
        Source = "Bench",
    }), n);

    public static Contact Contact(int n, Guid accountId) => Dated(Segmentation.Contact.Import(new ContactDetails
    {
        Name = PersonName(n),
        JobTitle = "Manager",
        Phones = [new Phone(Phone(n + 10_000_000))],
        Emails = [new Email($"person{n}@company{n / 3}.example")],
        Accounts = [new ContactRole(accountId, "user", n % 3 == 0)],
        Source = "Bench",
    }), n);

    private static readonly string[] Sources = ["Website", "InfoComm", "Telephone", "Referral", "Newsletter", "Chamber list", "Advertisement", "Partner"];

    public static DateOnly FirstDay => DateOnly.FromDateTime(Start);

    public static Lead Lead(int n)
    {
        var at = At(n);
        var facts = new LeadFacts
        {
            CompanyName = CompanyName(n + 1_000_000),
            PersonName = PersonName(n),
            Email = $"enquiry{n}@lead{n}.example",
            Phone = Phone(n + 30_000_000),
            District = Districts[n % Districts.Length],
            Interest = "Meeting room equipment",
        };
        // Nobody answers these leads: were they ever late, the product would be busy telling so.
        var respondBy = at.AddYears(10);
        return Dated(Leads.Lead.Capture($"B-{n:D7}", facts, new LeadOrigin(Sources[n % Sources.Length], LeadSourceKind.Api, null, at), respondBy, new Actor(null, "bench", at), null), n);
    }

    /// <summary>A year of one account that everybody works on: mostly calls and mails, an event now and then.</summary>
    public static TimelineEntry TimelineEntry(int n, Guid accountId) => new()
    {
        SubjectId = accountId,
        Kind = (n % 10) switch { < 4 => "call", < 7 => "mail", 7 => "note", 8 => "visit", _ => "account.changed" },
        OccurredAt = At(n * 5),
        ActorName = PersonName(n % 40),
        Text = n % 10 == 9 ? null : $"Spoke about {Second[n % Second.Length].ToLowerInvariant()} for {First[n % First.Length]}; call back on Tuesday.",
        RecordType = n % 10 == 9 ? "account" : null,
        RecordId = n % 10 == 9 ? accountId : null,
        EntryId = Ids.New(),
    };

    private static T Dated<T>(T record, int n)
        where T : AggregateRoot
    {
        record.TakeEvents(out _);
        (record.Version, record.CreatedAt, record.UpdatedAt) = (1, At(n), At(n));
        return record;
    }

    private static DateTime At(int n) => Start.AddMinutes(n);
}
