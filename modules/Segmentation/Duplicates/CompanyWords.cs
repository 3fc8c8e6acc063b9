using System.Collections.Frozen;
using Crm.Shared.Text;

namespace Crm.Segmentation.Duplicates;

/// <summary>The words that company names are built of beside the name itself. Everything here is in folded form.</summary>
internal static class CompanyWords
{
    /// <summary>Stands for an apostrophe inside a word: a letter, so that folding leaves it in place.</summary>
    public const char Apostrophe = 'ꞌ';

    /// <summary>Legal form words, as one or more tokens, to the family that tells whether two forms are the same.</summary>
    public static readonly FrozenDictionary<string, string> LegalForms = Table(
        "ltd: ltd,limited,ltda,limitada,limitee,有限公司,有限责任公司,责任有限公司,จํากัด,จำกัด",
        "co: co,company,cie,compagnie,cia,compania,and co,and company,公司,บริษัท",
        "private: pvt,private,pte,pty,proprietary,p",
        "inc: inc,incorporated", "corp: corp,corporation", "llc: llc,l lc", "llp: llp", "lp: lp", "plc: plc,มหาชน",
        "gmbh: gmbh,mbh,ggmbh", "ug: ug", "ag: ag", "kg: kg", "ohg: ohg", "ev: ev", "se: se", "eg: eg",
        "sa: sa,sau", "sas: sas,sasu", "sarl: sarl", "srl: srl,srls", "spa: spa", "sl: sl,slu", "sapi: sapi", "cv: cv",
        "bv: bv", "nv: nv", "bvba: bvba", "ab: ab", "as: as,asa", "aps: aps", "oy: oy,oyj", "ou: ou", "uab: uab", "sia: sia",
        "kft: kft", "zrt: zrt,nyrt", "doo: doo", "sro: sro", "spzoo: sp zoo,spzoo", "ooo: ooo,ооо", "ao: ао,оао,зао,пао,jsc,pjsc,ojsc",
        "sti: sti,ltd sti,tic ltd sti", "fze: fze", "fzco: fzco,fz co", "fzllc: fz llc", "wll: wll", "sdnbhd: sdn bhd", "bhd: bhd", "pt: pt", "tbk: tbk",
        "stock: 股份有限公司,股份公司,joint stock,cong ty co phan", "tnhh: tnhh,cong ty tnhh",
        "kk: 株式会社,株,kk,kabushiki kaisha", "yk: 有限会社,yk", "gk: 合同会社,gk", "jusik: 주식회사,주", "yuhan: 유한회사,유");

    /// <summary>Words by which a group or a holding differs from its member of the same name.</summary>
    public static readonly FrozenSet<string> Groups = new[] { "group", "grp", "groupe", "gruppe", "grupo", "gruppo", "holding", "holdings", "集团", "控股", "グループ", "그룹" }
        .Select(word => TextFolding.Fold(word)).ToFrozenSet();

    /// <summary>Countries and parts of the world: <c>Samsung India</c> is another company than <c>Samsung</c>.</summary>
    public static readonly FrozenDictionary<string, string> Regions = Table(
        "hongkong: hong kong,hongkong,hk,hksar,香港", "macau: macau,macao,澳门", "china: china,prc,中国,mainland china", "taiwan: taiwan,台湾",
        "greaterchina: greater china,大中华", "southchina: south china,华南", "japan: japan,日本", "korea: korea,south korea,한국,韩国", "singapore: singapore,新加坡",
        "malaysia: malaysia,马来西亚", "thailand: thailand,泰国", "vietnam: vietnam,viet nam,越南", "indonesia: indonesia,印尼,印度尼西亚",
        "philippines: philippines,菲律宾", "india: india,印度", "pakistan: pakistan", "bangladesh: bangladesh", "srilanka: sri lanka", "cambodia: cambodia",
        "myanmar: myanmar", "australia: australia,澳大利亚,澳洲", "newzealand: new zealand,nz", "usa: usa,united states,america,americas,north america,美国",
        "canada: canada,加拿大", "mexico: mexico", "brazil: brazil,brasil", "argentina: argentina", "chile: chile", "colombia: colombia", "latam: latin america,latam",
        "uk: uk,united kingdom,great britain,英国", "ireland: ireland", "germany: germany,deutschland,德国", "france: france,法国", "italy: italy,italia,意大利",
        "spain: spain,espana,iberia", "portugal: portugal", "netherlands: netherlands,nederland,holland", "belgium: belgium", "switzerland: switzerland,schweiz,suisse,瑞士",
        "austria: austria,osterreich", "poland: poland,polska", "sweden: sweden,sverige", "norway: norway,norge", "denmark: denmark,danmark", "finland: finland,suomi",
        "russia: russia", "turkey: turkey,turkiye", "israel: israel", "uae: uae,united arab emirates,emirates", "dubai: dubai", "saudi: saudi arabia,ksa",
        "egypt: egypt", "southafrica: south africa", "nigeria: nigeria", "kenya: kenya", "europe: europe,emea,欧洲", "middleeast: middle east,mena", "africa: africa",
        "asia: asia,亚洲", "asiapacific: asia pacific,apac,亚太", "fareast: far east,远东", "sea: southeast asia,south east asia,东南亚");

    /// <summary>Mainland cities and provinces, which registered names begin with and people leave out.</summary>
    public static readonly FrozenDictionary<string, string> Cities = Table(
        "beijing: beijing,北京", "shanghai: shanghai,上海", "shenzhen: shenzhen,shenzen,深圳", "guangzhou: guangzhou,广州", "dongguan: dongguan,东莞", "foshan: foshan,佛山",
        "zhuhai: zhuhai,珠海", "huizhou: huizhou,惠州", "zhongshan: zhongshan,中山", "jiangmen: jiangmen,江门", "hangzhou: hangzhou,杭州", "ningbo: ningbo,宁波",
        "wenzhou: wenzhou,温州", "suzhou: suzhou,苏州", "wuxi: wuxi,无锡", "changzhou: changzhou,常州", "nanjing: nanjing,南京", "chengdu: chengdu,成都",
        "chongqing: chongqing,重庆", "tianjin: tianjin,天津", "xiamen: xiamen,厦门", "fuzhou: fuzhou,福州", "quanzhou: quanzhou,泉州", "qingdao: qingdao,青岛",
        "jinan: jinan,济南", "wuhan: wuhan,武汉", "xian: xian,西安", "changsha: changsha,长沙", "hefei: hefei,合肥", "dalian: dalian,大连", "shenyang: shenyang,沈阳",
        "zhengzhou: zhengzhou,郑州", "kunming: kunming,昆明", "nanning: nanning,南宁", "shijiazhuang: shijiazhuang,石家庄", "guangdong: guangdong,广东",
        "zhejiang: zhejiang,浙江", "jiangsu: jiangsu,江苏", "fujian: fujian,福建", "shandong: shandong,山东", "sichuan: sichuan,四川", "hubei: hubei,湖北",
        "hunan: hunan,湖南", "anhui: anhui,安徽", "hebei: hebei,河北", "henan: henan,河南", "liaoning: liaoning,辽宁", "jiangxi: jiangxi,江西");

    /// <summary>Abbreviations that mean one word only.</summary>
    public static readonly FrozenDictionary<string, string> Abbreviations = Table(
        $"international: intl,int{Apostrophe}l", "manufacturing: mfg", "brothers: bros", "university: univ", "national: natl", "management: mgmt", "department: dept",
        "government: govt", "association: assn", "centre: center", "theatre: theater");

    /// <summary>Words so close that two names which differ only in them are probably one.</summary>
    public static readonly FrozenDictionary<string, string> Variants = Table(
        "technology: tech,technologies,technik,technologie,techno", "system: systems,sys", "solution: solutions", "service: services,svc,svcs", "industry: industries,industrial,ind",
        "product: products", "production: productions", "enterprise: enterprises", "electronic: electronics", "engineering: engineer,engineers,engg,eng", "network: networks",
        "communication: communications,comm,comms", "development: developments,dev", "trade: trading,trades", "display: displays", "associate: associates,assoc",
        "optoelectronic: optoelectronics,optoelectric", "laboratory: laboratories,labs,lab", "partner: partners", "property: properties", "information: info", "media: medias",
        "instrument: instruments", "equipment: equipments", "material: materials", "consultant: consultants,consulting,consultancy", "design: designs", "studio: studios");

    /// <summary>What lists hold where nobody knew a name.</summary>
    public static readonly FrozenSet<string> Placeholders = new[]
    {
        "na", "nil", "none", "null", "unknown", "tbc", "tba", "tbd", "test", "testing", "self", "individual", "private", "personal", "freelance", "freelancer",
        "selfemployed", "x", "xx", "xxx", "无", "没有", "不详", "未知", "个人", "自雇", "测试", "暂无",
    }.ToFrozenSet();

    /// <summary>Characters that tell sister companies apart, so that one of them changed is never a slip of the pen.</summary>
    public const string TellingCharacters = "一二三四五六七八九十百千万零东西南北中上下左右内外前后大小新老";

    /// <summary>A word that says little about which company is meant.</summary>
    /// <summary>The first words of those above that are several words.</summary>
    public static readonly FrozenSet<string> PhraseHeads = LegalForms.Keys.Concat(Regions.Keys).Concat(Cities.Keys)
        .Where(phrase => phrase.Contains(' ', StringComparison.Ordinal)).Select(phrase => phrase.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);

    public static bool IsCommon(string word) =>
        LegalForms.ContainsKey(word) || Groups.Contains(word) || Regions.ContainsKey(word) || Cities.ContainsKey(word)
        || Abbreviations.ContainsKey(word) || AbbreviatedWords.Contains(word) || Variants.ContainsKey(word) || VariantWords.Contains(word);

    private static readonly FrozenSet<string> AbbreviatedWords = Abbreviations.Values.ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> VariantWords = Variants.Values.ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Table(params string[] lines) => lines
        .Select(line => line.Split(": "))
        .SelectMany(line => line[1].Split(',').Select(word => KeyValuePair.Create(TextFolding.Fold(word), line[0])))
        .ToFrozenDictionary(StringComparer.Ordinal);
}
