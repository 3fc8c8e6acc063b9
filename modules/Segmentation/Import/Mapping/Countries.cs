using System.Collections.Frozen;
using Crm.Shared.Text;

namespace Crm.Segmentation.Import.Mapping;

/// <summary>Countries and regions as lists spell them, to ISO 3166-1 alpha-2.</summary>
internal static class Countries
{
    private static readonly FrozenDictionary<string, string> Codes = new[]
    {
        "HK:hong kong,hongkong,hong kong sar,hksar,hong kong sar china,香港,中国香港,香港特别行政区,hkg", "MO:macau,macao,macau sar,macao sar,澳门,中国澳门,mac",
        "CN:china,prc,p r china,pr china,mainland china,peoples republic of china,中国,中国大陆,中国内地,中华人民共和国,内地,chn", "TW:taiwan,taiwan roc,台湾,中国台湾,twn", "JP:japan,日本,jpn",
        "KR:korea,south korea,republic of korea,korea south,韩国,南韩,大韩民国,kor", "SG:singapore,新加坡,sgp", "MY:malaysia,马来西亚,mys", "TH:thailand,泰国,tha", "VN:vietnam,viet nam,越南,vnm",
        "ID:indonesia,印尼,印度尼西亚,idn", "PH:philippines,菲律宾,phl", "KH:cambodia,柬埔寨", "LA:laos,lao pdr,老挝", "MM:myanmar,burma,缅甸", "BN:brunei,文莱", "IN:india,印度,ind", "PK:pakistan,巴基斯坦",
        "BD:bangladesh,孟加拉,孟加拉国", "LK:sri lanka,斯里兰卡", "NP:nepal,尼泊尔", "MN:mongolia,蒙古", "KZ:kazakhstan,哈萨克斯坦", "UZ:uzbekistan", "AU:australia,澳洲,澳大利亚,aus", "NZ:new zealand,新西兰,纽西兰,nzl",
        "US:usa,united states,united states of america,us of america,america,u s a,美国,美利坚合众国", "CA:canada,加拿大,can", "MX:mexico,墨西哥", "BR:brazil,brasil,巴西", "AR:argentina,阿根廷", "CL:chile,智利", "CO:colombia,哥伦比亚", "PE:peru,秘鲁",
        "GB:uk,united kingdom,great britain,england,scotland,wales,northern ireland,u k,英国,gbr", "IE:ireland,爱尔兰", "DE:germany,deutschland,德国,deu", "FR:france,法国,fra", "IT:italy,italia,意大利,ita", "ES:spain,espana,西班牙,esp",
        "PT:portugal,葡萄牙", "NL:netherlands,the netherlands,holland,荷兰,nld", "BE:belgium,比利时", "LU:luxembourg,卢森堡", "CH:switzerland,瑞士", "AT:austria,奥地利", "DK:denmark,丹麦", "SE:sweden,瑞典", "NO:norway,挪威", "FI:finland,芬兰", "IS:iceland,冰岛",
        "PL:poland,波兰", "CZ:czech republic,czechia,捷克", "SK:slovakia,斯洛伐克", "HU:hungary,匈牙利", "RO:romania,罗马尼亚", "BG:bulgaria,保加利亚", "GR:greece,希腊", "HR:croatia", "SI:slovenia", "RS:serbia", "EE:estonia", "LV:latvia", "LT:lithuania,立陶宛",
        "UA:ukraine,乌克兰", "RU:russia,russian federation,俄罗斯", "TR:turkey,turkiye,土耳其", "IL:israel,以色列", "AE:uae,united arab emirates,u a e,dubai,abu dhabi,阿联酋", "SA:saudi arabia,ksa,沙特阿拉伯", "QA:qatar,卡塔尔", "KW:kuwait,科威特",
        "BH:bahrain,巴林", "OM:oman,阿曼", "JO:jordan,约旦", "LB:lebanon", "EG:egypt,埃及", "MA:morocco,摩洛哥", "ZA:south africa,南非", "KE:kenya,肯尼亚", "NG:nigeria,尼日利亚", "MU:mauritius,毛里求斯",
    }.SelectMany(line => (line[3..] + ',' + line[..2]).Split(',').Select(name => KeyValuePair.Create(TextFolding.Fold(name), line[..2])))
        .ToFrozenDictionary(StringComparer.Ordinal);

    public static string? CodeOf(string name) =>
        Codes.GetValueOrDefault(TextFolding.Fold(name)) ?? (name is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] && PhoneNumber.IsRegion(name) ? name : null);
}
