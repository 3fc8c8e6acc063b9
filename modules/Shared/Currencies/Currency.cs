using System.Collections.Frozen;

namespace Crm.Shared.Currencies;

/// <summary>The currencies of ISO 4217 that people pay in, and how many digits their amounts have behind the point.</summary>
public static class Currency
{
    private const int CommonDecimals = 2;

    private static readonly FrozenSet<string> Known = (
        "AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD "
        + "EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP "
        + "LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR "
        + "SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER "
        + "ZAR ZMW ZWG").Split(' ').ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, int> Uncommon = "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX VND VUV XAF XOF XPF".Split(' ').Select(code => (code, Decimals: 0))
        .Concat("BHD IQD JOD KWD LYD OMR TND".Split(' ').Select(code => (code, Decimals: 3))).ToFrozenDictionary(c => c.code, c => c.Decimals, StringComparer.Ordinal);

    public static IReadOnlyList<string> All { get; } = [.. Known.Order(StringComparer.Ordinal)];

    public static bool IsKnown(string? code) => code is not null && Known.Contains(code);

    public static int DecimalsOf(string code) => Uncommon.GetValueOrDefault(code, CommonDecimals);
}
