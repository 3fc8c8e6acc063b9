using Crm.Platform.Contracts;
using Crm.Segmentation.Quality;
using Crm.Segmentation.Timeline;
using Crm.Shared.Data;
using Crm.Shared.Domain;
using Crm.Shared.Search;
using Crm.Shared.Web;
using Microsoft.EntityFrameworkCore;

namespace Crm.Segmentation.Demo;

/// <summary>Customers of the demonstration's audio-visual integrator: invented organisations in real districts, each with its people.</summary>
internal sealed class DemoCustomers(SegmentationDbContext db, IUserDirectory users, Numbers numbers, TimeProvider clock) : IDemoData
{
    private sealed record Customer(string English, string Chinese, string Business, string Type, string Grade, string Building, string District, string[] Tags, Person[] People);

    private sealed record Person(string English, string Chinese, string Title);

    private static readonly Customer[] Customers =
    [
        new("Harbourlight Hotel Group Limited", "海港明輝酒店集團有限公司", "Hotel", "End user", "A", "Harbourlight Centre", "Tsim Sha Tsui", ["VIP", "ballroom"],
            [new("Winnie Kwok", "郭穎兒", "Director of Engineering"), new("Patrick Szeto", "司徒柏濤", "Banquet Manager")]),
        new("Lion Rock University", "獅子山大學", "Education", "End user", "A", "Learning Commons", "Kowloon Tong", ["VIP", "tender"],
            [new("Dr. Edmund Fok", "霍文禮", "Head of Media Services"), new("Cherry Mak", "麥倩怡", "Purchasing Officer"), new("Leo Tsang", "曾樂賢", "AV Technician")]),
        new("Kai Tak Convention Services Ltd.", "啟德會議服務有限公司", "Events", "End user", "A", "Runway Plaza", "Kai Tak", ["rental"],
            [new("Monica Yeung", "楊夢妮", "General Manager")]),
        new("Victoria Peak Capital (Hong Kong) Limited", "維峰資本（香港）有限公司", "Finance", "End user", "A", "One Lantern Square", "Central", ["boardroom"],
            [new("Jason Au", "區志恒", "Head of IT"), new("Sophie Martin", "馬素菲", "Office Manager")]),
        new("Queen's Pier Law Offices", "皇后碼頭律師事務所", "Legal", "End user", "B", "Pier House", "Central", ["boardroom"],
            [new("Vivian Hui", "許慧雲", "Practice Manager")]),
        new("Bauhinia Medical Centre", "洋紫荊醫療中心", "Healthcare", "End user", "B", "Bauhinia Building", "Causeway Bay", ["signage"],
            [new("Dr. Alan Chow", "周啟倫", "Medical Director"), new("Irene Poon", "潘愛蓮", "Administrator")]),
        new("Star Ferry Lane Retail Co., Ltd.", "天星里零售有限公司", "Retail", "End user", "B", "Lane Arcade", "Tsim Sha Tsui", ["signage"],
            [new("Kelvin Sin", "冼家偉", "Visual Merchandising Manager")]),
        new("Tolo Harbour Science Park Company Limited", "吐露港科學園有限公司", "Property", "End user", "A", "Innovation Tower", "Sha Tin", ["tender", "signage"],
            [new("Rebecca Tam", "譚綺雯", "Senior Facilities Manager"), new("Oscar Leung", "梁奧斯", "Smart Building Lead")]),
        new("Kowloon East Interiors Limited", "東九龍室內設計有限公司", "Design", "Contractor", "B", "Millennium Works", "Kwun Tong", ["partner"],
            [new("Stanley Ho", "何仕達", "Project Director")]),
        new("Red Lantern Acoustic Consultants", "紅燈籠聲學顧問", "Consulting", "Consultant", "B", "Kwun Tong Trade Centre", "Kwun Tong", ["partner"],
            [new("Fiona Cheuk", "卓詠思", "Principal Consultant")]),
        new("Junk Bay Logistics Ltd", "將軍澳物流有限公司", "Logistics", "End user", "C", "Bay Logistics Hub", "Tseung Kwan O", [],
            [new("Tony Kan", "簡東尼", "Operations Manager")]),
        new("Ma Wan Primary School", "馬灣小學", "Education", "End user", "C", "School Campus", "Tsuen Wan", ["classroom"],
            [new("Ms. Karen Lui", "呂嘉敏", "Vice Principal")]),
        new("Wan Chai Community Theatre", "灣仔社區劇場", "Arts", "End user", "B", "Theatre Annex", "Wan Chai", ["stage"],
            [new("Bobby Sze", "施博文", "Technical Manager"), new("Grace Kong", "江恩慈", "Programme Manager")]),
        new("Jade Dragon Restaurants Limited", "玉龍飲食有限公司", "Hospitality", "End user", "C", "Jade Building", "Mong Kok", ["signage"],
            [new("Henry Mok", "莫漢輝", "Director")]),
        new("Pearl Delta Electronics (Shenzhen) Co., Ltd.", "珠三角電子（深圳）有限公司", "Manufacturing", "Dealer", "B", "Futian Tech Park", "Futian", ["dealer"],
            [new("Liu Yang", "劉洋", "Sales Director"), new("Zhao Min", "趙敏", "Export Manager")]),
        new("Taipa Resorts Limited", "氹仔度假村有限公司", "Hotel", "End user", "A", "Taipa Palace", "Taipa", ["VIP", "ballroom"],
            [new("Carlos Leong", "梁嘉樂", "Director of Technology")]),
        new("Island South Academy", "港島南書院", "Education", "End user", "B", "South Campus", "Aberdeen", ["classroom"],
            [new("Nathan Wu", "胡立言", "IT Coordinator")]),
        new("Causeway Insurance Brokers Limited", "銅鑼灣保險經紀有限公司", "Finance", "End user", "C", "Causeway Tower", "Causeway Bay", ["boardroom"],
            [new("Peggy Lai", "黎佩琪", "Administration Manager")]),
        new("Lantau Airport Lounge Services Ltd", "大嶼山機場貴賓室服務有限公司", "Travel", "End user", "B", "Skypier Offices", "Tung Chung", ["signage"],
            [new("Marco Ip", "葉馬可", "Lounge Operations Manager")]),
        new("Sai Kung Yacht and Country Club", "西貢遊艇鄉村俱樂部", "Leisure", "End user", "B", "Clubhouse", "Sai Kung", ["ballroom"],
            [new("Philip Drake", "杜飛立", "Club Manager"), new("Amanda Siu", "蕭敏兒", "Events Executive")]),
        new("North Point Government Offices Canteen", "北角政府合署餐廳", "Government", "End user", "C", "Government Offices", "North Point", ["tender"],
            [new("Mr. Wan", "溫先生", "Superintendent")]),
        new("Silver Screen Rental House", "銀幕租賃坊", "Rental", "Dealer", "B", "Screen Works", "Kwai Chung", ["rental", "dealer"],
            [new("Dickson Chiu", "趙迪生", "Owner")]),
        new("Mei Foo Property Management Ltd.", "美孚物業管理有限公司", "Property", "End user", "C", "Management Office", "Lai Chi Kok", [],
            [new("Yvonne Shum", "岑綺華", "Estate Manager")]),
        new("Nam Sang Technology Holdings Limited", "南生科技控股有限公司", "Manufacturing", "End user", "B", "Nam Sang Tower", "Kwun Tong", ["boardroom"],
            [new("Eric Pang", "彭國豪", "Chief Information Officer"), new("May Tse", "謝美玲", "Executive Assistant")]),
    ];

    private static readonly (ActivityKind Kind, string Text, int DaysAgo)[] Story =
    [
        (ActivityKind.Call, "Asked for an update of the two meeting rooms before the budget closes.", 9),
        (ActivityKind.Visit, "Measured the room with the facilities team. Ceiling height 2.7 m, daylight from the south.", 6),
        (ActivityKind.Note, "Prefers quotations in Traditional Chinese. Compares us with two others.", 2),
    ];

    public int Order => 10;

    public async Task SeedAsync(CancellationToken cancellationToken)
    {
        if (await db.Accounts.AnyAsync(a => a.Source == DemoCompany.Source, cancellationToken)) return;
        var people = await users.FindByEmailAsync([.. DemoCompany.SalesReps], cancellationToken);
        var owners = DemoCompany.SalesReps.Select(people.GetValueOrDefault).OfType<UserSummary>().ToList();
        var accountNumbers = await numbers.NextAsync(db, "A", Customers.Length, cancellationToken);
        var telephone = 0;

        foreach (var (index, customer) in Customers.Index())
        {
            var owner = owners.Count > 0 ? owners[index % owners.Count] : null;
            var domain = string.Concat(customer.English.ToLowerInvariant().Where(char.IsAsciiLetter).Take(14)) + ".example";
            var country = customer.District switch { "Futian" => "CN", "Taipa" => "MO", _ => "HK" };
            var account = Account.Import(accountNumbers[index], new AccountDetails
            {
                Name = customer.English,
                Names = new Dictionary<string, string> { ["zh-Hant"] = customer.Chinese },
                BusinessType = customer.Business,
                CustomerType = customer.Type,
                Grade = customer.Grade,
                Phones = [new Phone($"+8522000{++telephone:0000}", Label: "office")],
                Emails = [new Email("info@" + domain)],
                Website = index % 4 == 3 ? null : "https://www." + domain,
                Addresses = [new Address(AddressKind.Office, $"{3 + index}/F", customer.Building, customer.District, City(country), country)],
                Tags = customer.Tags,
                Source = DemoCompany.Source,
                OwnerId = owner?.Id,
                TeamId = owner?.TeamId,
            });
            db.Accounts.Add(account);
            VerifySome(account, index);

            foreach (var (position, person) in customer.People.Index())
            {
                var contact = Contact.Import(new ContactDetails
                {
                    Name = person.English,
                    Names = new Dictionary<string, string> { ["zh-Hant"] = person.Chinese },
                    JobTitle = person.Title,
                    Phones = [new Phone($"+8522000{++telephone:0000}", Label: "direct")],
                    Emails = [new Email(person.English.Split(' ')[^2].Trim('.').ToLowerInvariant() + "." + person.English.Split(' ')[^1].ToLowerInvariant() + "@" + domain)],
                    Language = index % 3 == 1 ? null : Locales.TraditionalChinese,
                    Accounts = [new ContactRole(account.Id, IsPrimary: position == 0)],
                    Source = DemoCompany.Source,
                    OwnerId = owner?.Id,
                    TeamId = owner?.TeamId,
                });
                db.Contacts.Add(contact);
                VerifySome(contact, index + position);
            }

            if (index % 3 == 0) AddStory(account.Id, owner);
        }
        await db.SaveChangesAsync(cancellationToken);
    }

    public async Task RemoveAsync(CancellationToken cancellationToken)
    {
        var (convertedAccounts, convertedContacts) = (DemoIds.All(DemoPart.Account), DemoIds.All(DemoPart.Contact));
        var accounts = db.Accounts.IgnoreQueryFilters().Where(a => a.Source == DemoCompany.Source || convertedAccounts.Contains(a.Id));
        var ids = await accounts.Select(a => a.Id).ToListAsync(cancellationToken);
        var lines = db.Timeline.Where(e => ids.Contains(e.SubjectId));
        await db.ForgetSearchWordsAsync(lines.Select(e => e.EntryId), cancellationToken);
        await db.Activities.IgnoreQueryFilters().Where(a => lines.Any(e => e.EntryId == a.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.TimelinePins.Where(p => ids.Contains(p.SubjectId)).ExecuteDeleteAsync(cancellationToken);
        await lines.ExecuteDeleteAsync(cancellationToken);
        await db.Contacts.IgnoreQueryFilters().Where(c => c.Source == DemoCompany.Source || convertedContacts.Contains(c.Id)).ExecuteDeleteAsync(cancellationToken);
        await db.CustomerFacts.Where(f => ids.Contains(f.SubjectId) || convertedContacts.Contains(f.SubjectId)).ExecuteDeleteAsync(cancellationToken);
        await db.ContactLinks.Where(l => ids.Contains(l.AccountId)).ExecuteDeleteAsync(cancellationToken);
        await accounts.ExecuteDeleteAsync(cancellationToken);
    }

    private static string City(string country) => country switch { "CN" => "Shenzhen", "MO" => "Macau", _ => "Hong Kong" };

    /// <summary>Some are known to be true, some are to be looked at again soon or were long ago, and of some nobody has said anything.</summary>
    private void VerifySome(IVerifiable record, int index)
    {
        int? daysAgo = (index % 5) switch { 0 => 20 + index, 1 => 345, 2 => 380 + index, _ => null };
        if (daysAgo is { } days)
            record.Verify(record.OwnerId, clock.GetUtcNow().UtcDateTime.AddDays(-days));
    }

    private void AddStory(Guid accountId, UserSummary? owner)
    {
        foreach (var (kind, text, daysAgo) in Story)
        {
            var activity = Activity.Write(kind, text, clock.GetUtcNow().UtcDateTime.AddDays(-daysAgo), owner?.Id, owner?.Name ?? "Grace Lam 林美儀", [accountId], []);
            db.Add(activity);
            db.AddRange(activity.ToEntries());
        }
    }
}
