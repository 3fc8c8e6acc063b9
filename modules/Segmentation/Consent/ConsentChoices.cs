using Crm.Segmentation.Contracts;

namespace Crm.Segmentation.Consent;

/// <summary>The questions that are shown to staff and to the person: every purpose by every channel, and offers by class of goods as well.</summary>
internal static class ConsentChoices
{
    private static readonly ConsentPurpose[] Purposes = [ConsentPurpose.Marketing, ConsentPurpose.Newsletter, ConsentPurpose.Event, ConsentPurpose.Survey];

    public static IEnumerable<ConsentQuestion> Of(ConsentSettings settings) =>
    [
        .. from purpose in Purposes from channel in Enum.GetValues<ConsentChannel>() select new ConsentQuestion(channel, purpose),
        .. from goods in settings.Classes from channel in Enum.GetValues<ConsentChannel>() select new ConsentQuestion(channel, ConsentPurpose.Marketing, goods.Key),
    ];
}
