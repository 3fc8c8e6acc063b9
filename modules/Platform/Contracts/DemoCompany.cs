namespace Crm.Platform.Contracts;

/// <summary>The company of the demonstration data. Modules find its people by address through <see cref="IUserDirectory"/>.</summary>
public static class DemoCompany
{
    /// <summary>Everybody and everything made for the demonstration carries this domain, this source or one of these ids.</summary>
    public const string MailDomain = "harbour-av.example";
    public const string Source = "Demonstration data";
    public const int Enquiries = 120;

    public const string SalesManager = "grace.lam@" + MailDomain;
    public const string MarketingManager = "helen.cheung@" + MailDomain;
    public const string Telesales = "joyce.tang@" + MailDomain;
    public const string ServiceAgent = "ken.lau@" + MailDomain;
    public const string Director = "raymond.ho@" + MailDomain;

    /// <summary>Ids of what the demonstration's enquiries became, so that each module knows its part of it again.</summary>
    public static IReadOnlyList<Guid> Converted(DemoPart part) => [.. Enumerable.Range(0, Enquiries).Select(number => IdOf(part, number))];

    /// <param name="number">Of the enquiry.</param>
    public static Guid IdOf(DemoPart part, int number) => new(0, 0, 0x7000, 0x80, (byte)part, 0, 0, 0, 0, (byte)(number >> 8), (byte)number);

    /// <summary>Two in Kowloon, two on Hong Kong Island, one in the New Territories.</summary>
    public static IReadOnlyList<string> SalesReps { get; } =
    [
        "amy.chan@" + MailDomain, "ben.wong@" + MailDomain, "carmen.lee@" + MailDomain, "derek.ng@" + MailDomain, "eva.yip@" + MailDomain,
    ];
}

public enum DemoPart
{
    Account = 1,
    Contact,
    Opportunity,
}
