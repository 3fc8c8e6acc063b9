using System.Collections.Frozen;
using Crm.Shared.Text;

namespace Crm.Segmentation.Import.Mapping;

/// <summary>What a column holds, before it is known into what kind of record it goes.</summary>
internal enum Concept
{
    CompanyName, PersonName, AnyName, FirstName, LastName, JobTitle, Department, Phone, Mobile, ContactPhone, Fax, Email, ContactEmail, Website,
    Street, Building, District, City, Country, Industry, BusinessType, CustomerType, Grade, Products, Remarks, Tags, MemberNumber,
    Booth, Hall, Interest, Message, Language, EnquiredAt,
}

internal enum NameScript { None, English, Chinese, Traditional, Simplified }

/// <summary>Reads a header as people write it on lists of exhibitors, of chambers and in exports of other programs, in English and Chinese.</summary>
internal static class HeaderWords
{
    // Chinese words are given once: folding makes Traditional and Simplified one.
    private static readonly FrozenDictionary<string, Concept> Words = new (Concept Concept, string Words)[]
    {
        (Concept.CompanyName, "company,company name,companies,exhibitor,exhibitor name,exhibiting company,exhibitor company,organisation,organization,organisation name,organization name,"
            + "account,account name,business name,trading name,registered name,corporate name,member company,member name,firm,employer,customer,customer name,client,client name,vendor,supplier,brand name,"
            + "公司,公司名称,公司名,企业,企业名称,企业名,参展商,参展商名称,参展企业,展商,展商名称,单位,单位名称,机构,机构名称,客户,客户名称,商号,商户名称,会员名称,会员公司,会社名"),
        (Concept.AnyName, "name,full name,names,title name,名称,名,姓名或名称"),
        (Concept.PersonName, "contact,contact name,contact person,contact persons,person,person in charge,attn,attention,representative,representative name,key contact,main contact,primary contact,delegate,delegate name,visitor name,attendee,"
            + "联系人,联络人,联系人姓名,联络人姓名,姓名,负责人,代表,主要联系人,经办人,联系人员"),
        (Concept.FirstName, "first name,firstname,given name,forename,contact first name,名字"),
        (Concept.LastName, "last name,lastname,surname,family name,contact last name,姓,姓氏"),
        (Concept.JobTitle, "job title,title,position,designation,role,post,contact title,contact position,职位,职称,职务,头衔,岗位"),
        (Concept.Department, "department,dept,division,部门"),
        (Concept.Phone, "phone,telephone,tel,tel no,telephone no,telephone number,phone number,phone no,office phone,office tel,company phone,company tel,business phone,main phone,direct line,switchboard,general line,contact number,contact no,"
            + "电话,电话号码,公司电话,办公电话,联系电话,联络电话,固定电话,座机,总机,电话号"),
        (Concept.Mobile, "mobile,mobile phone,mobile no,mobile number,cell,cell phone,cellphone,handphone,whatsapp,contact mobile,手机,手机号,手机号码,手提电话,手提,流动电话,移动电话,行动电话"),
        (Concept.ContactPhone, "contact phone,contact tel,contact telephone,direct phone,direct tel,联系人电话,联络人电话"),
        (Concept.Fax, "fax,fax no,fax number,facsimile,传真,传真号码"),
        (Concept.Email, "email,e mail,mail,email address,e mail address,company email,general email,office email,电邮,电子邮件,邮箱,电子邮箱,电邮地址,邮件,电子邮件地址,公司电邮,公司邮箱"),
        (Concept.ContactEmail, "contact email,contact e mail,personal email,work email,联系人电邮,联系人邮箱,联络人电邮"),
        (Concept.Website, "website,web site,web,url,homepage,home page,web address,website url,company website,www,domain,site,网址,网站,公司网址,公司网站,主页,网页"),
        (Concept.Street, "address,addr,street,street address,full address,company address,office address,mailing address,correspondence address,address 1,address line 1,billing street,registered address,location,"
            + "地址,公司地址,通讯地址,办公地址,详细地址,街道,联系地址,联络地址,注册地址"),
        (Concept.Building, "building,building name,estate,大厦,楼宇,大厦名称,大楼,楼盘"),
        (Concept.District, "district,area,locality,地区,区域,分区,区"),
        (Concept.City, "city,town,city town,billing city,城市,市,所在城市"),
        (Concept.Country, "country,country region,country territory,nation,country of origin,nationality,billing country,国家,国家地区,国别,国家或地区,所在国家"),
        (Concept.Industry, "industry,industry sector,sector,industry type,trade,trades,行业,所属行业,产业,行业类别,行业分类"),
        (Concept.BusinessType, "business type,type of business,nature of business,business nature,business category,nature,company type,organization type,业务性质,业务类型,公司性质,企业类型,公司类型,业务类别,经营性质,企业性质"),
        (Concept.CustomerType, "customer type,account type,client type,relationship,客户类型,客户类别,客户性质"),
        (Concept.Grade, "grade,rating,customer grade,account rating,tier,等级,客户等级,级别,评级"),
        (Concept.Products, "products,product,product category,product categories,product categories exhibited,categories,category,exhibits,exhibit categories,products services,products and services,main products,product range,services,brands,"
            + "产品,产品类别,展品,展品类别,主营产品,产品服务,产品分类,产品及服务,主要产品,展品范围,服务范围,类别"),
        (Concept.Remarks, "remarks,remark,notes,note,comments,comment,description,about,profile,company profile,introduction,memo,brief,overview,备注,注,说明,简介,公司简介,描述,附注,企业简介,介绍"),
        (Concept.Tags, "tags,tag,labels,keywords,标签,关键词,关键字"),
        (Concept.MemberNumber, "member no,member number,membership no,membership number,member id,membership id,membership,exhibitor id,exhibitor no,exhibitor number,会员编号,会员号,会籍编号,会员号码,会员证号,展商编号"),
        (Concept.Booth, "booth,booths,booth no,booth number,booth nos,stand,stands,stand no,stand number,booth stand,stall,stall no,stall number,table no,展位,展位号,展台,摊位,摊位号,展位编号,摊位编号,摊位号码,展台号,展位号码"),
        (Concept.Hall, "hall,halls,pavilion,hall no,hall number,exhibition hall,venue,zone,馆,展馆,展厅,场馆,馆号,展区,展馆号"),
        (Concept.Interest, "interest,interests,interested in,product interest,product of interest,requirement,enquiry subject,subject,topic,感兴趣产品,意向产品,意向,兴趣,需求,主题"),
        (Concept.Message, "message,enquiry,inquiry,question,enquiry details,lead description,留言,查询,咨询内容,查询内容,询盘,问题"),
        (Concept.Language, "language,preferred language,语言,首选语言"),
        (Concept.EnquiredAt, "enquiry date,inquiry date,enquired at,enquired on,date,created,created date,created at,created time,submitted at,submission date,timestamp,日期,查询日期,咨询日期,询盘日期,创建日期,创建时间,提交时间,时间"),
    }.SelectMany(entry => entry.Words.Split(',').Select(word => (Word: TextFolding.Fold(word), entry.Concept))).DistinctBy(entry => entry.Word)
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Concept, StringComparer.Ordinal);

    private static readonly (string Word, NameScript Script)[] Scripts =
    [
        ("traditional chinese", NameScript.Traditional), ("simplified chinese", NameScript.Simplified), ("traditional", NameScript.Traditional), ("simplified", NameScript.Simplified),
        ("zh hant", NameScript.Traditional), ("zh hans", NameScript.Simplified), ("zh hk", NameScript.Traditional), ("zh tw", NameScript.Traditional), ("zh cn", NameScript.Simplified), ("tc", NameScript.Traditional), ("sc", NameScript.Simplified),
        ("chinese", NameScript.Chinese), ("chi", NameScript.Chinese), ("chn", NameScript.Chinese), ("zh", NameScript.Chinese), ("cn", NameScript.Chinese), ("english", NameScript.English), ("eng", NameScript.English), ("en", NameScript.English),
        (TextFolding.Fold("繁體中文"), NameScript.Traditional), (TextFolding.Fold("簡體中文"), NameScript.Simplified), (TextFolding.Fold("繁體"), NameScript.Traditional), (TextFolding.Fold("簡體"), NameScript.Simplified),
        (TextFolding.Fold("繁"), NameScript.Traditional), (TextFolding.Fold("簡"), NameScript.Simplified), (TextFolding.Fold("中文"), NameScript.Chinese), (TextFolding.Fold("英文"), NameScript.English), (TextFolding.Fold("中"), NameScript.Chinese), (TextFolding.Fold("英"), NameScript.English),
    ];

    /// <returns>What the header says, how surely (0 to 1), and in which script names are.</returns>
    public static (Concept? Concept, double Certainty, NameScript Script) Read(string header)
    {
        var script = NameScript.None;
        var tokens = Split(SpacedCamelCase(header));
        var latin = tokens.Where(token => !IsHan(token)).Where(token => !token.All(char.IsAsciiDigit)).ToList();
        var han = string.Concat(tokens.Where(IsHan));
        foreach (var (word, meant) in Scripts)
        {
            if (script != NameScript.None) break;
            if (IsHan(word) ? Cut(ref han, word) : Cut(latin, word.Split(' '))) script = meant;
        }

        var (byLatin, latinCertainty) = OfLatin(latin);
        var (byHan, hanCertainty) = OfHan(han);
        if (byLatin is not null && byLatin == byHan) return (byLatin, 1, script);
        return latinCertainty > hanCertainty ? (byLatin, latinCertainty, script) : (byHan, hanCertainty, script);
    }

    private static (Concept?, double) OfLatin(List<string> tokens)
    {
        if (tokens.Count == 0) return (null, 0);
        for (var length = tokens.Count; length > 0; length--)
            for (var start = tokens.Count - length; start >= 0; start--)
                if (Words.TryGetValue(string.Join(' ', tokens.GetRange(start, length)), out var concept))
                    return (concept, length == tokens.Count ? 0.95 : 0.4 + 0.4 * length / tokens.Count);
        return (null, 0);
    }

    private static (Concept?, double) OfHan(string text)
    {
        for (var length = text.Length; length > 0; length--)
            for (var start = text.Length - length; start >= 0; start--)
                if (Words.TryGetValue(text.Substring(start, length), out var concept) && (length > 1 || text.Length == 1))
                    return (concept, length == text.Length ? 0.95 : 0.4 + 0.4 * length / text.Length);
        return (null, 0);
    }

    // A script's single character ("中") counts only where more than it stands there.
    private static bool Cut(ref string text, string word)
    {
        var at = text.IndexOf(word, StringComparison.Ordinal);
        if (at < 0 || text.Length == word.Length || (word.Length == 1 && at > 0 && at < text.Length - 1)) return false;
        text = text.Remove(at, word.Length);
        return true;
    }

    private static bool Cut(List<string> tokens, string[] words)
    {
        for (var at = 0; at + words.Length <= tokens.Count; at++)
        {
            if (!tokens.Skip(at).Take(words.Length).SequenceEqual(words)) continue;
            tokens.RemoveRange(at, words.Length);
            return true;
        }
        return false;
    }

    private static List<string> Split(string header)
    {
        var tokens = new List<string>();
        foreach (var word in TextFolding.Fold(header).Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var start = 0;
            for (var i = 1; i <= word.Length; i++)
            {
                if (i < word.Length && IsHan(word[i]) == IsHan(word[i - 1])) continue;
                tokens.Add(word[start..i]);
                start = i;
            }
        }
        return tokens;
    }

    private static string SpacedCamelCase(string header) =>
        string.Concat(header.Select((c, i) => i > 0 && char.IsUpper(c) && char.IsLower(header[i - 1]) ? " " + c : c.ToString()));

    private static bool IsHan(string token) => IsHan(token[0]);

    private static bool IsHan(char character) => character is >= '\u3400' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';
}
