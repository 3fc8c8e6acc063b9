namespace Crm.Platform.Contracts;

/// <summary>Keys of the roles that every installation begins with; modules name them in the defaults of their permissions.</summary>
public static class DefaultRoles
{
    public const string Administrator = "administrator";
    public const string MarketingManager = "marketing-manager";
    public const string SalesManager = "sales-manager";
    public const string SalesRep = "sales-rep";
    public const string Telesales = "telesales";
    public const string ServiceAgent = "service-agent";
    public const string ChannelManager = "channel-manager";

    /// <summary>Reads everything, changes nothing.</summary>
    public const string Analyst = "analyst";

    /// <summary>For systems of partners: through the API only.</summary>
    public const string Partner = "partner";

    public static IReadOnlyList<string> All { get; } =
    [
        Administrator, MarketingManager, SalesManager, SalesRep, Telesales, ServiceAgent, ChannelManager, Analyst, Partner,
    ];

    /// <summary>Everyone who works in the web client.</summary>
    public static IReadOnlyList<string> Staff { get; } =
        [MarketingManager, SalesManager, SalesRep, Telesales, ServiceAgent, ChannelManager, Analyst];
}
