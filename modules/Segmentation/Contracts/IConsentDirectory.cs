namespace Crm.Segmentation.Contracts;

/// <summary>Whether people may be contacted, by what they have agreed to and refused. It answers what holds at this instant: ask again at the moment of sending or calling.</summary>
public interface IConsentDirectory
{
    /// <summary>A verdict for every id asked about, also for those in the bin and those the caller may not see.</summary>
    /// <param name="contactIds">Any number.</param>
    /// <param name="channel">How they are to be reached.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="goodsClass">Key of the class of goods or services that it is about; null for no class in particular.</param>
    Task<IReadOnlyDictionary<Guid, ConsentVerdict>> CheckAsync(
        IReadOnlyCollection<Guid> contactIds, ConsentChannel channel, ConsentPurpose purpose, CancellationToken cancellationToken, string? goodsClass = null);

    /// <summary>A verdict for every mail address or telephone number, as asked; what contacts with that address have said counts too.</summary>
    /// <param name="addresses">Mail addresses, and numbers in E.164 or as Hong Kong writes them.</param>
    /// <param name="channel">How they are to be reached.</param>
    /// <param name="purpose">What for.</param>
    /// <param name="cancellationToken">Ends the search.</param>
    /// <param name="goodsClass">Key of the class of goods or services that it is about; null for no class in particular.</param>
    Task<IReadOnlyDictionary<string, ConsentVerdict>> CheckAddressesAsync(
        IReadOnlyCollection<string> addresses, ConsentChannel channel, ConsentPurpose purpose, CancellationToken cancellationToken, string? goodsClass = null);
}

/// <summary>Ways to reach a person. <see cref="Message"/> is WhatsApp, WeChat and their like.</summary>
public enum ConsentChannel
{
    Email,
    Phone,
    Sms,
    Message,
    Post,
}

/// <summary>What a person is contacted for, or their data used for.</summary>
public enum ConsentPurpose
{
    /// <summary>Offers of goods and services.</summary>
    Marketing,
    Newsletter,

    /// <summary>Invitations to events.</summary>
    Event,
    Survey,

    /// <summary>What an order, a case or an account needs; asks for no consent.</summary>
    Service,

    /// <summary>Handing the data to others for their marketing (Personal Data (Privacy) Ordinance, part 6A, division 3).</summary>
    ThirdParty,
}

/// <param name="Allowed">Whether the person may be contacted so.</param>
/// <param name="Reason">Why not: one of <see cref="ConsentReasons"/>, which are message codes too; null when allowed.</param>
/// <param name="Since">Since when; null where that is unknown.</param>
/// <param name="Address">Where to: the first address or number that nothing speaks against; null for post and when not allowed.</param>
public sealed record ConsentVerdict(bool Allowed, string? Reason, DateTime? Since, string? Address);

/// <summary>Why somebody may not be contacted.</summary>
public static class ConsentReasons
{
    /// <summary>They said no.</summary>
    public const string Withdrawn = "consent.withdrawn";

    /// <summary>The channel asks for a yes, and they have not given one.</summary>
    public const string NotGiven = "consent.not-given";

    /// <summary>All their addresses of this channel are on the suppression list.</summary>
    public const string Suppressed = "consent.suppressed";

    /// <summary>The contact is marked "do not call".</summary>
    public const string DoNotCall = "consent.do-not-call";

    /// <summary>The contact is marked "do not mail".</summary>
    public const string DoNotMail = "consent.do-not-mail";

    /// <summary>There is no address or number for this channel.</summary>
    public const string NoAddress = "consent.no-address";

    /// <summary>There is no such contact.</summary>
    public const string Unknown = "consent.unknown-person";
}
