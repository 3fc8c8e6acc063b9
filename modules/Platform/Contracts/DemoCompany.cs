using Crm.Shared.Web;

namespace Crm.Platform.Contracts;

/// <summary>The company of the demonstration data. Modules find its people by address through <see cref="IUserDirectory"/>.</summary>
public static class DemoCompany
{
    /// <summary>Everybody and everything made for the demonstration carries this domain, this source or one of <see cref="DemoIds"/>.</summary>
    public const string MailDomain = "harbour-av.example";
    public const string Source = "Demonstration data";

    public const string SalesManager = "grace.lam@" + MailDomain;
    public const string MarketingManager = "helen.cheung@" + MailDomain;
    public const string Telesales = "joyce.tang@" + MailDomain;
    public const string ServiceAgent = "ken.lau@" + MailDomain;
    public const string Director = "raymond.ho@" + MailDomain;

    /// <summary>Two in Kowloon, two on Hong Kong Island, one in the New Territories.</summary>
    public static IReadOnlyList<string> SalesReps { get; } =
    [
        "amy.chan@" + MailDomain, "ben.wong@" + MailDomain, "carmen.lee@" + MailDomain, "derek.ng@" + MailDomain, "eva.yip@" + MailDomain,
    ];
}
