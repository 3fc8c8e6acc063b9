namespace Crm.Leads.Demo;

/// <summary>Invented companies and people of Hong Kong and Guangdong.</summary>
internal static class DemoWords
{
    private static readonly (string En, string Hant, string Hans)[] Names =
    [
        ("Harbour", "海港", "海港"), ("Lion Rock", "獅子山", "狮子山"), ("Pearl", "明珠", "明珠"), ("Jade", "翠玉", "翠玉"), ("Summit", "頂峰", "顶峰"),
        ("Orient", "東方", "东方"), ("Bauhinia", "紫荊", "紫荆"), ("Silver Bay", "銀灣", "银湾"), ("Dragon Gate", "龍門", "龙门"), ("Evergreen", "長青", "长青"),
        ("Golden Mile", "金域", "金域"), ("Clearwater", "清水", "清水"),
    ];

    private static readonly (string En, string Hant, string Hans)[] Trades =
    [
        ("Logistics Ltd", "物流有限公司", "物流有限公司"), ("Solicitors", "律師事務所", "律师事务所"), ("International School", "國際學校", "国际学校"),
        ("Insurance Brokers Ltd", "保險顧問有限公司", "保险经纪有限公司"), ("Engineering Ltd", "工程有限公司", "工程有限公司"), ("Medical Centre", "醫務中心", "医疗中心"),
        ("Trading Co Ltd", "貿易有限公司", "贸易有限公司"), ("Design Studio", "設計室", "设计工作室"), ("Capital Ltd", "資本有限公司", "资本有限公司"), ("Hotel", "酒店", "酒店"),
    ];

    private static readonly (string En, string Hant, string Hans)[] People =
    [
        ("Ada Fong", "方雅婷", "方雅婷"), ("Victor Tse", "謝子謙", "谢子谦"), ("Mandy Kwok", "郭敏儀", "郭敏仪"), ("Stephen Chow", "周志豪", "周志豪"),
        ("Karen Siu", "蕭嘉欣", "萧嘉欣"), ("Oscar Leung", "梁浩然", "梁浩然"), ("Winnie Poon", "潘詠琳", "潘咏琳"), ("Terence Hui", "許俊傑", "许俊杰"),
        ("Priya Nair", "倪佩雅", "倪佩雅"), ("Daniel Schmidt", "施丹尼", "施丹尼"), ("Yuki Mori", "森由紀", "森由纪"),
    ];

    public static readonly string[] Districts = ["Kwun Tong", "Central", "Sha Tin", "Kowloon Bay", "Wan Chai", "Tsuen Wan", "San Po Kong", "Quarry Bay", "Futian", "Nanshan"];
    public static readonly string[] Interests = ["Video bar", "Boardroom system", "Interactive display", "Room booking panels", "Training room audio", "Hybrid classroom"];
    public static readonly string[] Sources = ["Website", "InfoComm 2026", "Telephone", "Referral", "Newsletter"];
    public static readonly string[] Titles = ["IT Manager", "Office Manager", "Head of Facilities", "Director", "Procurement Officer"];

    public static string Company(int i) => In(Names[i % Names.Length], i) + (i % 3 == 0 ? " " : "") + In(Trades[i / Names.Length % Trades.Length], i);

    public static string Person(int i) => In(People[i % People.Length], i);

    public static string Language(int i) => (i % 3) switch { 0 => "en", 1 => "zh-Hant", _ => "zh-Hans" };

    private static string In((string En, string Hant, string Hans) word, int i) => (i % 3) switch { 0 => word.En, 1 => word.Hant, _ => word.Hans };
}
