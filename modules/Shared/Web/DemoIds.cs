namespace Crm.Shared.Web;

/// <summary>Ids of what the demonstration's enquiries became, so that each module knows its part of it again.</summary>
public static class DemoIds
{
    public const int Enquiries = 120;

    public static IReadOnlyList<Guid> All(DemoPart part) => [.. Enumerable.Range(0, Enquiries).Select(number => Of(part, number))];

    /// <param name="number">Of the enquiry.</param>
    public static Guid Of(DemoPart part, int number) => new(0, 0, 0x7000, 0x80, (byte)part, 0, 0, 0, 0, (byte)(number >> 8), (byte)number);
}

public enum DemoPart
{
    Account = 1,
    Contact,
    Opportunity,
}
