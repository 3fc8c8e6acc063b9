using System.Globalization;
using System.Net;

namespace Crm.Shared.Text;

/// <summary>Which registered domain a web or mail address belongs to, and whether that domain can stand for one company.</summary>
public static class WebDomain
{
    private const int LongestHost = 253;

    private static readonly IdnMapping Idn = new() { UseStd3AsciiRules = true };

    // Names under a country's top-level domain below which companies register: com.hk, co.uk, or.jp, gob.mx.
    private static readonly HashSet<string> SecondLevel = new(StringComparer.Ordinal)
    {
        "ac", "co", "com", "edu", "firm", "gen", "go", "gob", "gouv", "gov", "gv", "id", "idv", "in", "ind", "info", "ltd", "me", "mil",
        "ne", "net", "nom", "or", "org", "plc", "pro", "re", "sch", "school", "web",
    };

    // Every subdomain of these belongs to someone else.
    private static readonly HashSet<string> Hosting = new(StringComparer.Ordinal)
    {
        "azurewebsites.net", "blogspot.com", "github.io", "gitlab.io", "godaddysites.com", "herokuapp.com", "jimdofree.com", "myshopify.com",
        "netlify.app", "pages.dev", "shoplineapp.com", "square.site", "strikingly.com", "tumblr.com", "vercel.app", "webflow.io",
        "weebly.com", "wixsite.com", "wordpress.com",
    };

    // Mail providers, networks and market places: an address there says nothing about the company.
    private static readonly HashSet<string> SharedByMany = new(StringComparer.Ordinal)
    {
        "126.com", "139.com", "163.com", "188.com", "189.cn", "21cn.com", "aliyun.com", "aol.com", "att.net", "biznetvigator.com",
        "comcast.net", "daum.net", "fastmail.com", "foxmail.com", "free.fr", "gmail.com", "gmx.com", "gmx.de", "gmx.net", "googlemail.com",
        "hanmail.net", "hinet.net", "hotmail.co.uk", "hotmail.com", "hotmail.com.hk", "hotmail.fr", "hushmail.com", "i-cable.com", "icloud.com",
        "laposte.net", "libero.it", "live.cn", "live.com", "live.hk", "mac.com", "mail.com", "mail.ru", "me.com", "msn.com", "nate.com",
        "naver.com", "netvigator.com", "orange.fr", "outlook.com", "outlook.com.hk", "outlook.hk", "pm.me", "proton.me", "protonmail.com", "qq.com",
        "rediffmail.com", "rocketmail.com", "sina.cn", "sina.com", "sina.com.cn", "sohu.com", "t-online.de", "tom.com", "vip.163.com",
        "vip.qq.com", "vip.sina.com", "web.de", "yahoo.ca", "yahoo.co.in", "yahoo.co.jp", "yahoo.co.uk", "yahoo.com", "yahoo.com.cn",
        "yahoo.com.hk", "yahoo.com.sg", "yahoo.com.tw", "yahoo.de", "yahoo.fr", "yandex.com", "yandex.ru", "yeah.net", "ymail.com", "zoho.com",
        "1688.com", "alibaba.com", "aliexpress.com", "amazon.com", "bit.ly", "carousell.com.hk", "douyin.com", "ebay.com", "facebook.com",
        "fb.com", "google.com", "hktvmall.com", "indiamart.com", "instagram.com", "line.me", "linkedin.com", "linktr.ee", "made-in-china.com",
        "openrice.com", "taobao.com", "tiktok.com", "tmall.com", "tradeindia.com", "twitter.com", "wa.me", "wechat.com", "weibo.com",
        "whatsapp.com", "x.com", "xiaohongshu.com", "youtube.com",
    };

    /// <summary>The registered domain (<c>acme.com.hk</c>) of a URL, a host or a mail address; null when there is none.</summary>
    public static string? Registered(string? address)
    {
        if (HostOf(address) is not { } host) return null;
        var labels = host.Split('.');
        if (labels.Length < 2) return null;

        var suffixLabels = labels is [.., var second, { Length: 2 }] && SecondLevel.Contains(second) ? 2 : 1;
        if (labels.Length >= 2 && Hosting.Contains(string.Join('.', labels[^2..]))) suffixLabels = 2;
        return labels.Length > suffixLabels ? string.Join('.', labels[^(suffixLabels + 1)..]) : null;
    }

    /// <summary>As <see cref="Registered"/>, but null for domains that many companies share, such as gmail.com.</summary>
    public static string? OfCompany(string? address) =>
        Registered(address) is { } domain && !SharedByMany.Contains(domain) && !SharedByMany.Contains(HostOf(address)!) ? domain : null;

    internal static string? ToAsciiHost(string host)
    {
        try
        {
            var ascii = Idn.GetAscii(host.TrimEnd('.')).ToLowerInvariant();
            return ascii.Length is > 0 and <= LongestHost ? ascii : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    private static string? HostOf(string? address)
    {
        var text = address?.Trim();
        if (string.IsNullOrEmpty(text) || text.Length > 2048) return null;

        var scheme = text.IndexOf("://", StringComparison.Ordinal);
        if (scheme >= 0) text = text[(scheme + 3)..];
        else if (text.StartsWith("mailto:", StringComparison.OrdinalIgnoreCase)) text = text["mailto:".Length..];

        var end = text.AsSpan().IndexOfAny("/?#\\");
        if (end >= 0) text = text[..end];
        text = text[(text.LastIndexOf('@') + 1)..];
        var port = text.IndexOf(':', StringComparison.Ordinal);
        if (port >= 0) text = text[..port];

        if (IPAddress.TryParse(text, out _) || !text.Contains('.', StringComparison.Ordinal)) return null;
        var host = ToAsciiHost(text);
        return host?.StartsWith("www.", StringComparison.Ordinal) == true ? host["www.".Length..] : host;
    }
}
